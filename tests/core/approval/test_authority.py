from datetime import date

from tonghop.core.approval.authority import Capacity, SigningAuthority, refuse_signing, signature_lines
from tonghop.core.submission.transitions import RefusalGround
from tonghop.core.validity import Validity

ON = date(2019, 5, 24)


def authority(
    capacity: Capacity, collective: str = "ỦY BAN NHÂN DÂN", own: str = "PHÓ CHỦ TỊCH"
) -> SigningAuthority:
    days = Validity(date(2019, 1, 1), date(2019, 12, 31))
    return SigningAuthority("p", "625", capacity, "CHỦ TỊCH", "Quyết định phân công", days, collective, own)


def test_lines_are_printed_as_the_capacity_says() -> None:
    assert signature_lines(authority(Capacity.ON_BEHALF)) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert signature_lines(authority(Capacity.DEPUTY)) == (
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert signature_lines(authority(Capacity.ACTING, "")) == ("Q. CHỦ TỊCH",)
    assert signature_lines(authority(Capacity.BY_ORDER, "", "CHÁNH VĂN PHÒNG")) == (
        "TL. CHỦ TỊCH",
        "CHÁNH VĂN PHÒNG",
    )
    assert signature_lines(authority(Capacity.DELEGATED, "", "")) == ("TUQ. CHỦ TỊCH",)


def test_authority_holds_for_its_office_and_its_days_only() -> None:
    held = authority(Capacity.DEPUTY)
    assert refuse_signing(held, "625", ON) is None
    elsewhere = refuse_signing(held, "626", ON)
    ended = refuse_signing(held, "625", date(2020, 1, 1))
    none = refuse_signing(None, "625", ON)
    assert elsewhere is not None and elsewhere.ground is RefusalGround.NO_AUTHORITY
    assert none is not None and none.ground is RefusalGround.NO_AUTHORITY
    assert ended is not None and ended.ground is RefusalGround.AUTHORITY_ENDED
