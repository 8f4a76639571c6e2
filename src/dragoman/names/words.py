"""Closed classes of English words that tell what the name beside them is."""

from __future__ import annotations

#: Capitalised words that begin no name: function words at the head of sentences, weekdays, months that are no given names.
SKIPPED = frozenset(
    "a about above according across after again against all almost along already also although always am amid among an and another "
    "any anyone are around as asked at away back be because been before behind being below beneath beside besides between beyond both "
    "but by can cannot could despite did do does doing done down during each either else even ever every everyone everything except "
    "few first for former from had has have having he hence her here hers herself him himself his how however i if in indeed instead "
    "into is it its itself just last later least less like many maybe me meanwhile might mine more moreover most much must my myself "
    "near nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only or other others "
    "otherwise our ours out outside over own per perhaps please quite rather re said same second see several shall she should since so "
    "some someone something somewhere soon still such than that the their theirs them themselves then there therefore these they third "
    "this those though three through throughout thus till to today together tomorrow too toward towards two under unless until up upon "
    "us very via was we well were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose "
    "why will with within without would yes yesterday yet you your yours "
    "christmas easter allah second ramadan internet god monday tuesday wednesday thursday friday saturday sunday january february march july september october november december jan feb "
    "apr jun jul aug sept oct nov dec gmt am pm est edt pst".split()
)
#: Months that are also names of persons; alone they are no name.
MONTHS = frozenset("april may june august".split())
#: Prepositions after which the name of a state or capital is a place.
LOCATIVES = frozenset(
    "in at near across throughout outside inside around into within via through toward towards onto above over from to across "
    "of northern southern eastern western central downtown north south east west off".split()
)
#: Prepositions after which it is a party.
PARTIES = frozenset("between with by against among amongst versus vs about urged urging told accused urges accuses accusing blame blames "
                    "punish help helps asked tells asks including include includes that".split())  # fmt: skip
#: Nouns before a preposition that make what follows a place: "the border with Libya", "flights between London and".
BORDERS = frozenset("border borders frontier flight flights road roads train trains bordering boundary".split())
#: Verbs before the name of a place in which somebody moves.
TRAVEL = frozenset("visited visiting leaving left entered entering reached reaching toured touring crossed crossing fled fleeing "
                   "surrounding occupied".split())  # fmt: skip
#: Words after the name of a town in which they live or serve: "a Crafton man", "Toledo Mayor".
TOWNSFOLK = frozenset(
    "man men woman women resident residents native police teen teenager firefighter firefighters mayor councilman councilwoman councillor "
    "councilmember motorist couple area city fire school schools".split()
)
#: Nouns before "of" and the name of a place: "the town of Tarmiyah", "villages of".
PLACES_OF = frozenset(
    "town towns village villages city cities province provinces state district districts neighbourhood neighbourhoods neighborhood "
    "neighborhoods port island region county suburb suburbs hamlet settlement settlements municipality township governorate outskirts".split()
)
#: Nouns in lower case after the name of a place: "Arghandab district".
PLACES_BEFORE = frozenset(
    "district province county governorate prefecture oblast region township municipality village town neighbourhood neighborhood suburb "
    "peninsula airport airbase river valley mountains island".split()
)
#: The letters of a party before the place for which its politician sits: "D-Ohio".
SEATS = frozenset("dri")
#: Words after which a capitalised word that no lexicon knows is a place.
PLACING = frozenset("in near at outside around northern southern eastern western downtown".split())
#: Verbs by which somebody acts or speaks, as they follow the name of a government.
VERBS = frozenset(
    "said says has had have is was were will would could should may might can must did does do wants want insists insist "
    "hopes hope fears fear sees see seeks seek calls say agree agrees plans plan needs need warns warn knows know thinks think believes "
    "believe considers consider denies deny faces face gives give gave takes take took makes make made sends send sent won wins lost loses "
    "began begins went goes told tells met meets held holds put puts got gets became becomes remains shares share supports support "
    "condemns condemn rejects reject accuses accuse claims claim expects expect wields backs back blames blame also "
    "never still now already not cannot sought kept fought withdrew broke chose led spent bought sold felt let leaves leave left "
    "cut cuts stands stood keeps keep lies uses use continues continue refuses refuse pledges threatens responds announces "
    "argues maintains controls occupies invades invaded attacks launches imposes signs".split()
)
#: Words ending in -ed that follow a name without being its verb.
NOT_VERBS = frozenset(
    "based backed led born controlled occupied held made funded brokered sponsored owned united red need".split()
)
#: Verbs of speech, which people do.
SPEECH = frozenset(
    "said says told tells added adds asked asks replied insisted explained noted warned claimed argued recalled wrote writes tweeted "
    "declared announced stated complained testified remarked who whose whom".split()
)
#: Capitalised words that qualify the name of a place and belong to it.
QUALIFIERS = frozenset(
    "north south east west northern southern eastern western central new upper lower greater old northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern".split()
)
#: Abbreviations whose full stop does not end a run of names.
SHORTENED = frozenset(
    "mr mrs ms dr gen lt col maj sgt capt cmdr adm brig prof rev sen rep gov pres st mt ft messrs sr jr hon supt sec amb cpl pvt vs "
    "no".split()
)
#: Countries in which the surname stands first.
SURNAME_FIRST = frozenset("CN HK KH KP KR TW VN".split())
#: Words in lower case that stand before the rest of a surname, and belong to it where it stands alone: "al-Assad".
ARTICLES = frozenset("al el bin ibn von van der den ter".split())
#: Words in lower case that continue the name of a person.
LINKS = frozenset(
    "de del della da di do dos das du la le van von der den ter ten bin ibn bint al el ul ud ur y e".split()
)
#: Words in lower case that continue the name of an organisation.
OF = frozenset("of for on against to".split())
#: Gaps that separate the names of a list, or a place from its region.
COMMAS = frozenset((", ", " , ", ",\n", ", \n"))
#: Capitalised nouns that end the name of a thing or an event, never that of a person.
THING_ENDS = frozenset(
    "war wars cup act report festival olympics games prize award awards treaty accord accords agreement summit series championship "
    "championships grand prix open masters tournament match final finals results standings deal plan initiative doctrine declaration "
    "protocol resolution charter constitution convention code law bill amendment revolution uprising massacre crisis conflict operation "
    "empire kingdom republic dynasty era age period century day week month year night eve season show review studies science sciences "
    "rights security policy affairs relations intelligence market markets index desk managers receipt receipts ground grounds hall "
    "hotel inn motel cafe restaurant shop shrine temple tower towers building buildings house center centre mall bridge tunnel gate "
    "judge justice policy street fathers sisters parties veterans future party accord theory book story award medal order "
    "project program programme system process scandal affair trial case commission list lists right left catholic protestant muslim "
    "christian jewish catholics protestants muslims christians jews sunni shia shiite arab arabs bay pact line wall zone summit "
    "campaign movement council board committee group institute edition version model class type one two three four five "
    "seven eight nine ten west east north south cup shield trophy score scores qualifier result plaza tour marathon derby parade city".split()
)
#: Nouns of events whose name may begin with a year and a state: "the 1992 United States presidential election".
ELECTIONS = frozenset("election elections referendum by-election olympics".split())
#: What a press agency calls its office: "the Dublin newsroom" is no place.
DESKS = frozenset(("newsroom", "bureau"))
#: Those of them that are surnames too: after a given name they end a person's name.
SURNAMES_TOO = frozenset("west north east hall day law bill judge house case street price page knight king bishop gate bridge hill young "
                         "price story book".split())  # fmt: skip
#: Capitalised nouns that begin the name of a thing, never that of a person.
THING_STARTS = frozenset("operation exercise hurricane typhoon cyclone storm project article chapter resolution flight route channel no number "
                         "grade phase annex part section super windows black special".split())  # fmt: skip
#: Names of places that are given names too: with an unknown word after them they name a person.
GIVEN_PLACES = frozenset("jordan georgia chad israel paris london austin dallas sydney florence madison charlotte savannah sierra brooklyn "
                         "kenya india ireland carolina virginia chelsea lourdes tyler houston jackson lincoln victoria alexandria adelaide "
                         "milan troy diego santiago francisco trinity asia america cuba kent lance salem".split())  # fmt: skip
#: Offices whose holders are known by their surname alone.
KNOWN_OFFICES = frozenset(("president", "prime minister", "foreign minister", "chancellor", "king", "queen", "leader", "secretary of state",
                           "secretary-general", "foreign secretary", "premier", "pope"))  # fmt: skip
#: Prefixes of ships, in capitals before a name; vessels as they stand before one: "the carrier Abraham Lincoln".
SHIPS = frozenset("uss usns uscgc hms hmcs hmas hmnzs ins rss roks jds tcg ss ms mv rms rfs".split())
VESSELS = frozenset("carrier destroyer frigate corvette cruiser submarine warship battleship ship vessel tanker ferry freighter trawler yacht "
                    "icebreaker flagship steamship boat".split())  # fmt: skip
#: Words that begin a name which is not composed from what stands at them.
APART = SHIPS | SEATS
#: Titles that with an article name a ship: "the Admiral Kuznetsov".
NAMESAKES = frozenset(("admiral", "marshal"))
#: What reporters do, before "by" and their names.
BYLINES = frozenset(("reporting", "writing", "editing", "compiled", "written", "edited"))
#: Nouns that follow a possessive or "of" when a state's government is meant: "Yemen's government".
GOVERNING = frozenset("government army military regime parliament forces troops leadership authorities".split())
