"""First-level divisions of the countries whose towns are named with them: "Bangor, Maine"."""

from __future__ import annotations

#: From the GeoNames reference of a state or province to its code in the gazetteer of cities (GeoNames, CC BY 4.0).
DIVISIONS = {
    f"geonames:{number}": code
    for number, _, code in (
        pair.partition(":")
        for pair in (
            # United States
            "5879092:AK 4829764:AL 4099753:AR 5551752:AZ 5332921:CA 5417618:CO 4831725:CT 4138106:DC 4142224:DE 4155751:FL 4197000:GA "
            "5855797:HI 4862182:IA 5596512:ID 4896861:IL 4921868:IN 4273857:KS 6254925:KY 4331987:LA 6254926:MA 4361885:MD 4971068:ME "
            "5001836:MI 5037779:MN 4398678:MO 4436296:MS 5667009:MT 4482348:NC 5690763:ND 5073708:NE 5090174:NH 5101760:NJ 5481136:NM "
            "5509151:NV 5128638:NY 5165418:OH 4544379:OK 5744337:OR 6254927:PA 5224323:RI 4597040:SC 5769223:SD 4662168:TN 4736286:TX "
            "5549030:UT 6254928:VA 5242283:VT 5815135:WA 5279468:WI 4826850:WV 5843591:WY "
            # Canada, Australia
            "5883102:01 5909050:02 6065171:03 6087430:04 6091530:07 6093943:08 6115047:10 6141242:11 "
            "2155400:02 2064513:03 2152274:04 2061327:05 2147291:06 2145234:07 2058645:08"
        ).split()
    )
}
