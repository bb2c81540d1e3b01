"""What the West Midlands basemap is made of: areas, their constituencies, and the wording owed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """A borough or county. `parts` are whole constituencies.

    `km2` is the published area; for a county, the sum of the published areas of its constituencies (for
    Shropshire and Staffordshire, less the published area of the authority they share a constituency with).
    """

    gss: str
    id: str
    name: str
    km2: float
    core: bool
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Straddler:
    """A constituency shared by two areas; postcodes of `authority` go to `inner`, all others to `outer`."""

    constituency: str
    inner: str
    outer: str


AREAS = (
    Area(
        "E08000025",
        "birmingham",
        "Birmingham",
        267.8,
        True,
        (
            "Birmingham, Edgbaston",
            "Birmingham, Erdington",
            "Birmingham, Hall Green",
            "Birmingham, Hodge Hill",
            "Birmingham, Ladywood",
            "Birmingham, Northfield",
            "Birmingham, Perry Barr",
            "Birmingham, Selly Oak",
            "Birmingham, Yardley",
            "Sutton Coldfield",
        ),
    ),
    Area(
        "E08000026",
        "coventry",
        "Coventry",
        98.6,
        True,
        ("Coventry North East", "Coventry North West", "Coventry South"),
    ),
    Area("E08000027", "dudley", "Dudley", 97.9, True, ("Dudley North", "Dudley South", "Stourbridge")),
    Area(
        "E08000028",
        "sandwell",
        "Sandwell",
        85.6,
        True,
        ("Warley", "West Bromwich East", "West Bromwich West"),
    ),
    Area("E08000029", "solihull", "Solihull", 178.3, True, ("Solihull", "Meriden")),
    Area(
        "E08000030",
        "walsall",
        "Walsall",
        104.0,
        True,
        ("Aldridge-Brownhills", "Walsall North", "Walsall South"),
    ),
    Area(
        "E08000031",
        "wolverhampton",
        "Wolverhampton",
        69.4,
        True,
        ("Wolverhampton North East", "Wolverhampton South West"),
    ),
    Area(
        "E06000019",
        "herefordshire",
        "Herefordshire",
        2179.7,
        False,
        ("Hereford and South Herefordshire", "North Herefordshire"),
    ),
    Area("E06000020", "telford-and-wrekin", "Telford and Wrekin", 290.3, False, ("Telford",)),
    Area(
        "E06000021",
        "stoke-on-trent",
        "Stoke-on-Trent",
        93.5,
        False,
        ("Stoke-on-Trent Central", "Stoke-on-Trent South"),
    ),
    Area(
        "E06000051",
        "shropshire",
        "Shropshire",
        3197.3,
        False,
        ("Ludlow", "North Shropshire", "Shrewsbury and Atcham"),
    ),
    Area(
        "E10000028",
        "staffordshire",
        "Staffordshire",
        2623.3,
        False,
        (
            "Burton",
            "Cannock Chase",
            "Lichfield",
            "Newcastle-under-Lyme",
            "South Staffordshire",
            "Stafford",
            "Staffordshire Moorlands",
            "Stone",
            "Tamworth",
        ),
    ),
    Area(
        "E10000031",
        "warwickshire",
        "Warwickshire",
        1977.5,
        False,
        (
            "Kenilworth and Southam",
            "North Warwickshire",
            "Nuneaton",
            "Rugby",
            "Stratford-on-Avon",
            "Warwick and Leamington",
        ),
    ),
    Area(
        "E10000034",
        "worcestershire",
        "Worcestershire",
        1740.5,
        False,
        (
            "Bromsgrove",
            "Mid Worcestershire",
            "Redditch",
            "West Worcestershire",
            "Worcester",
            "Wyre Forest",
        ),
    ),
)

STRADDLERS = (
    Straddler("Halesowen and Rowley Regis", inner="E08000028", outer="E08000027"),
    Straddler("Wolverhampton South East", inner="E08000031", outer="E08000027"),
    Straddler("Stoke-on-Trent North", inner="E06000021", outer="E10000028"),
    Straddler("The Wrekin", inner="E06000020", outer="E06000051"),
)

# First letters of every postcode area that reaches the region.
POSTCODE_LETTERS = ("B", "C", "D", "G", "H", "L", "N", "O", "S", "T", "W")

TITLE = "West Midlands"

# Wordings that each licence asks to be shown, exactly.
ATTRIBUTION = (
    (
        "OGL v3.0",
        (
            "Contains National Statistics data © Crown copyright and database right 2018. "
            "Contains OS data © Crown copyright and database right 2018."
        ),
    ),
    (
        "OGL v3.0",
        (
            "Contains OS data © Crown copyright and database right 2026. "
            "Contains Royal Mail data © Royal Mail copyright and database right 2026. "
            "Source: Office for National Statistics licensed under the Open Government Licence v.3.0."
        ),
    ),
    ("CC BY 4.0", "Place names © GeoNames (geonames.org), CC BY 4.0, modified"),
    ("MIT", "Airport position: airportsdata © Mike Borsetti, MIT licence"),
)
