"""The release files that lie beside the features: small, in the official layouts, with nothing of a real one in them.

`python -m tests.making` writes them; `test_coding.py` holds them against what is made here.
"""

from pathlib import Path

from tests.hcpcs_made import Made, text

HOME = Path(__file__).parents[1] / "features" / "releases"
NOTICE = "***Disclaimers\r\n\r\n-- Made for tests of this project; no code of it means anything.  \r\n\r\n"


def code(name: str, words: str, added: str, coverage: str = "C", until: str = "", **more: str) -> Made:
    short = words[:28].rstrip(" ,")
    cells = {"descriptor": words, "short": short, "coverage": coverage, "added": added, "effective": added}
    return Made(name, {**cells, "terminated": until, "action": "N", **more})


RIDE = code("A0021", "Ambulance ride beyond the state, each mile", "19850101", "I")
MILES = code("A0425", "Ambulance miles on the ground, each mile", "20010101", "D")
CRUTCHES = code("E0110", "Crutches for the forearm, a pair, with tips and handgrips", "19860101", "D")
BED = code("E0260", "Hospital bed, half electric, with rails at the sides and a mattress", "19910101", "D")
NOTED = code("G9976", "Note that the patient gave a reason", "20180101")
LOAN = code("K0462", "Device on loan while an owned one is mended", "19980701", "D")
MARKER = code("A4648", "Tissue marker to be implanted, each", "20080101")
WIG = code("A9282", "Wig of any kind, each", "20060101", "S")
OLD_DRUG = code("J9380", "Injection of the drug that there was, 1 mg", "20000101", until="20101231")
NEW_DRUG = code("J9380", "Injection of the drug that there is, 0.5 mg", "20230701")
LEFT = code("LT", "Left side", "19840101")

FILES = {
    "HCPC2018_CONTR_ANWEB.txt": [RIDE, MILES, MARKER, WIG, CRUTCHES, BED, NOTED, OLD_DRUG, LOAN, LEFT],
    "HCPC2019_CONTR_ANWEB.txt": [
        RIDE,
        MILES,
        MARKER,
        WIG,
        code("E0110", "Crutches for the forearm, of any make, a pair, with tips and handgrips", "19860101", "D"),
        BED,
        code("E0467", "Ventilator for the home that does several things", "20190101", "D"),
        OLD_DRUG,
        LOAN,
        LEFT,
    ],
    "2023_07_anweb.txt": [
        code("A0021", "Ambulance ride beyond the state, each mile", "19850101", "I", until="20230331"),
        MILES,
        MARKER,
        WIG,
        code("E0110", "Crutches for the forearm, of any make, a pair, with tips and handgrips", "19860101", "D"),
        BED,
        code("E0467", "Ventilator for the home that does several things", "20190101", "M"),
        NEW_DRUG,
        LOAN,
        LEFT,
    ],
}


def order_file() -> bytes:
    """Some lines in the layout of the order file of ICD-10-CM."""
    lines = [
        ("E11", False, "Sugar sickness of the second kind"),
        ("E116", False, "Sugar sickness of the second kind with more troubles"),
        ("E1165", True, "Sugar sickness of the second kind with high sugar"),
        ("S72001A", True, "Broken neck of the right thigh bone, first visit, closed"),
    ]
    made = "".join(
        f"{number:05d} {name:<7} {int(billable)} {words[:60]:<60} {words}\r\n"
        for number, (name, billable, words) in enumerate(lines, 1)
    )
    return made.encode("ascii")


def files() -> dict[str, bytes]:
    """Every file by its name."""
    made = {name: text(sorted(rows, key=lambda one: one.code), NOTICE) for name, rows in FILES.items()}
    return {**made, "icd10cm-order-2025.txt": order_file()}


if __name__ == "__main__":
    HOME.mkdir(exist_ok=True)
    for name, data in files().items():
        (HOME / name).write_bytes(data)
