"""Reading triggers one after the other: each becomes a draft, a further mention of an earlier draft, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, PlaceMention
from dragoman.extractors.meetings import parties as who
from dragoman.extractors.meetings import setting, status
from dragoman.extractors.meetings.drafts import Draft, join, same_meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman.extractors.meetings.scene import Party, Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How many drafts back another mention of a meeting is sought.
MEMORY = 6
#: How many words around a trigger say what kind of text it stands in.
CONTEXT = 45
#: How far apart two triggers of one event stand in a sentence.
WITHIN = 18
AGAIN = frozenset(("another", "second", "third", "fourth", "fifth", "next", "further", "new", "follow", "again", "first", "latest", "previous", "earlier"))
RESUMED = frozenset(("return", "resume", "resuming", "resumption", "restart", "reopen", "revive", "returning", "resumed"))


@attrs.define(eq=False)
class Reader:
    """Reads the triggers of one scene in text order."""

    scene: Scene
    merge: bool
    found: list[Draft] = attrs.field(factory=list)
    #: The same drafts, the one spoken of last at the end.
    recent: list[Draft] = attrs.field(factory=list)

    def drafts(self, triggers: Iterable[Trigger]) -> list[Draft]:
        """Return a draft for each meeting that *triggers* speak of."""
        triggers = list(triggers)
        for number, trigger in enumerate(triggers):
            following = triggers[number + 1] if number + 1 < len(triggers) else None
            draft = self.read(trigger, following)
            if draft is None:
                continue
            before = self.earlier(draft) if self.merge else None
            if before is not None:
                join(before, draft)
                self.recent.remove(before)
                self.recent.append(before)
            elif self.stands(draft):
                self.found.append(draft)
                self.recent.append(draft)
        return self.found

    def read(self, trigger: Trigger, following: Trigger | None) -> Draft | None:
        """Return what the clause of *trigger* says of a meeting, or None where it speaks of none."""
        scene = self.scene
        number = scene.sentences.index(trigger.start)
        low, high = scene.sentence(trigger.start)
        low = max(low, trigger.start - 80)
        phrase = who.noun_phrase(scene, trigger, low) if trigger.part == "noun" else None
        bound = high if following is None else min(high, following.start)
        cast = who.cast_of_noun(scene, trigger, phrase, low, bound) if phrase else who.cast_of_verb(scene, trigger, low, high)
        if cast is None:
            return None
        end = setting.region(scene, trigger, high if following is None or following.part == "noun" else min(high, following.start))
        place = setting.place_of(scene, trigger, phrase, low, end)
        if trigger.mode == "visit" and place is None and cast.host and cast.host.type in ("state", "government") and cast.host.country:
            place = setting.as_place(scene, *scene.span(cast.host), cast.host.name, cast.host.country)
        if trigger.frame in ("place", "to", "in") and (place is None or not cast.parties):
            return None
        parties = self.mentions(cast.parties)
        if place is None and mode_of_place(trigger) and self.recent and "there" in scene.tokens.lowers[trigger.end : min(end, trigger.end + 6)]:
            place = self.recent[-1].place
        if trigger.mode == "visit" and place is not None and place.type == "country" and len(parties) == 1 and parties[0].country != place.country:
            parties.append(self.state((place.span.start, place.span.end), place.name, place.country, "name"))
        elif trigger.mode == "visit" and place is not None and len(parties) == 1 and "capital" in scene.tokens.lowers[trigger.end : trigger.end + 5]:
            parties += self.mentions([p for p in scene.party_at.values() if p.type == "state" and p.country == place.country][:1])
        begin = status.governors(scene, phrase, cast, low) if phrase else cast.start
        date = setting.date_of(scene, trigger, phrase, begin, low, end)
        if phrase is not None and phrase.determiner == "the" and phrase.start <= low + 1 and place is None and date is None and mode_of_place(trigger):
            place, date = setting.told_before(scene, low)
        state, rule = status.status_of(scene, trigger, phrase, cast, low, high)
        mode = self.mode(trigger, low, end)
        if trigger.frame == "call" and phrase is not None and not phrase.determiner and trigger.mode == "phone" and "s" not in scene.tokens.lowers[phrase.start : trigger.end]:
            return None
        modifiers = scene.tokens.lowers[phrase.start : trigger.start] if phrase else []
        return Draft(
            trigger=trigger, sentence=number, last=number, status=status.dated(state, rule, trigger, date, scene), rule=f"{cast.rule}/{rule}",
            parties=parties, place=place if mode not in ("phone", "video") else None, date=date,
            outcome=status.outcome_of(scene, trigger, phrase.start - 3 if phrase else trigger.start, high),
            ordinal=setting.ordinal_of(scene, trigger, phrase), duration=setting.duration_of(scene, trigger, phrase, end),
            host=next(iter(self.mentions([cast.host])), None) if cast.host else None, definite=cast.anaphoric or "such" in modifiers, fresh=bool(AGAIN & set(modifiers or scene.tokens.lowers[trigger.start - 1 : trigger.start])) or restricted(scene, trigger, begin), mode=mode,
            default=rule == "tense", subject=cast.start,
            purpose=phrase is not None and phrase.governor == "for",
        )

    def mentions(self, parties: list[Party]) -> list[ActorMention]:
        """Return the actor mentions of *parties*, each name once and no agency that only reports."""
        found: dict[str, ActorMention] = {}
        for party in parties:
            if party.name not in found and (party.type != "organisation" or self.scene.words.press.isdisjoint(party.name.lower().split())):
                found[party.name] = party.mention or self.state(self.scene.span(party), party.name, party.country, party.form)
        return list(found.values())

    def state(self, span: tuple[int, int], name: str, country: str | None, form: str) -> ActorMention:
        """Return the state that acts at *span*, where the actors' layer had no reason to see it act."""
        return self.scene.document.mention(
            ActorMention, span, name=name, form=form, type="state", country=country, actor_id=country or f"state:{name}", rule="party-country"
        )

    def mode(self, trigger: Trigger, low: int, end: int) -> str:
        """Return the mode of *trigger*, changed by what its clause says of the means."""
        lowers = self.scene.tokens.lowers
        if trigger.mode in ("phone", "video", "visit"):
            return trigger.mode
        near = lowers[max(low, trigger.start - 3) : min(end, trigger.end + 12)]
        if not self.scene.words.video.isdisjoint(near):
            return "video"
        if trigger.mode in ("unspecified", "talks") and not self.scene.words.phone.isdisjoint(near):
            return "phone"
        if trigger.mode == "unspecified" and "person" in near:
            return "in_person"
        return trigger.mode

    def earlier(self, draft: Draft) -> Draft | None:
        """Return the draft that already tells of this meeting, or None; parties of a meeting spoken of before are filled in."""
        if draft.purpose and self.recent and self.recent[-1].sentence == draft.sentence and self.recent[-1].trigger.part == "verb":
            return self.recent[-1]
        last = self.recent[-1] if self.recent else None
        if last is not None and last.sentence == draft.sentence and draft.trigger.start - last.trigger.end < WITHIN and within(self.scene, last, draft):
            return last
        if "compound" in draft.rule and len(draft.parties) == 1 and draft.trigger.mode in ("in_person", "summit"):
            for before in self.recent[-MEMORY:]:
                if before.place is not None and before.place.country == draft.parties[0].country and before.mode in ("summit", "in_person", "talks"):
                    return before
        for before in reversed(self.recent[-MEMORY:]):
            if same_meeting(before, draft):
                return before
        self.imply(draft)
        return None

    def imply(self, draft: Draft) -> None:
        """Give *draft* the parties of the meeting spoken of before, where it names fewer than two and points back."""
        if (len(draft.sides()) >= 2 and "host-both" not in draft.rule) or not self.recent:
            return
        before = self.recent[-1]
        if draft.trigger.frame == "anaphor":
            before = next((one for one in reversed(self.recent) if one.mode == "talks" and len(one.parties) > 1), before)
        if draft.mode == "visit":
            if before.mode == "visit" and draft.definite and not draft.parties:
                draft.parties, draft.implied, draft.place = before.parties, True, draft.place or before.place
            return
        if "host-both" in draft.rule:
            draft.parties = draft.parties + [p for p in before.parties if p not in draft.parties][:2]
            return
        near = draft.sentence == before.sentence and bool(draft.parties)
        none = draft.status == "denied" and not draft.parties and draft.sentence - before.sentence <= 2
        if (draft.definite or draft.fresh or near or none) and len(before.parties) >= 2 and draft.sides() <= before.sides():
            draft.parties = before.parties
            draft.implied = True

    def abroad(self, draft: Draft, diplomacy: int, other: int) -> bool:
        """Return whether a visit is one of somebody who acts for a state to another country."""
        if draft.place is None or not draft.parties:
            return False
        visitor = draft.parties[0]
        if visitor.type == "person" and visitor.country is None and visitor.role is None:
            return diplomacy > max(1, other)
        return visitor.country is None or visitor.country != draft.place.country or len(draft.sides()) > 1

    def stands(self, draft: Draft) -> bool:
        """Return whether *draft* is a meeting between parties: two sides, or one and words of diplomacy, and no business or sport."""
        trigger = draft.trigger
        words = self.scene.words
        lowers = self.scene.tokens.lowers
        near = lowers[max(0, trigger.start - CONTEXT) : trigger.end + CONTEXT]
        diplomacy = len(words.diplomacy.intersection(near))
        other = max(len(words.sport.intersection(near)), len(words.business.intersection(near)))
        parties = draft.parties
        official = any(p.type in ("state", "government", "group") or p.role or p.country for p in parties)
        if draft.mode == "visit" and not self.abroad(draft, diplomacy, other):
            return False
        if trigger.frame == "anaphor":
            return draft.implied and len(parties) >= 2
        if len(draft.names()) >= 2:
            return official or diplomacy >= other
        if other > diplomacy:
            return False
        if trigger.frame == "weak" and draft.definite and diplomacy and (draft.place or draft.date):
            return True
        if trigger.frame in ("weak", "call", "contact", "with", "gather", "object", "host"):
            if trigger.frame == "with" and len(parties) == 1 and parties[0].type == "person" and diplomacy:
                return True
            return len(parties) == 1 and official and trigger.frame in ("contact", "call", "weak", "with") and "noun" in draft.rule
        if draft.mode == "visit":
            return True
        return bool(parties) or diplomacy > 0




def mode_of_place(trigger: Trigger) -> bool:
    """Return whether a meeting of this kind has a place."""
    return trigger.mode in ("in_person", "talks", "summit") and trigger.frame in ("strong", "meet")


def within(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether two triggers of one sentence tell of one event: "visited X and met Y", "hosted Y during his visit to X"."""
    between = scene.tokens.lowers[last.trigger.end : draft.trigger.start]
    if last.mode == "visit" and draft.trigger.part == "verb" and draft.mode == "in_person" and last.status == draft.status:
        return draft.subject == last.subject or "where" in between or between[-1:] == ["to"]
    if last.trigger.part == "verb" and draft.mode == "talks" and draft.trigger.part == "noun" and "to" in between and len(draft.parties) < 2:
        return True
    return last.trigger.frame == "host" and draft.mode == "visit" and "during" in between


def restricted(scene: Scene, trigger: Trigger, begin: int) -> bool:
    """Return whether a trigger is told apart from other meetings: "the visit that was cancelled", "a return to talks"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    end = trigger.end
    if trigger.part == "noun" and end < len(lowers) and lowers[end] == "that" and gaps[end] == " ":
        return True
    return not RESUMED.isdisjoint(lowers[begin : trigger.start])
