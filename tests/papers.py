"""A small form with a row of every shape, and its paper, for tests of what is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tonghop.core.codelists import Codelist
from tonghop.core.forms.model import FormVersion, Indicator, Section, SectionShape
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.publication import Document, HeadCell, PaperLayout, compose_filled_form
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.core.values.model import ValueType

SMALL_FORM = FormVersion(
    pack="thu/mau",
    first_day=date(2019, 1, 1),
    edition="1",
    digest="",
    title="SỐ LIỆU CHÍNH PHỦ ĐIỆN TỬ",
    symbol="Biểu mẫu 1",
    issuer="",
    regime="",
    recognised_by=(),
    respondents=(),
    frequencies=(),
    sections=(
        Section("internet", "Kết nối", stt="I"),
        Section("use", "Hiệu quả sử dụng {window}", stt="5.2", parent="internet"),
        Section(
            "signing",
            "Chữ ký số",
            stt="III",
            note="Ghi chú: chỉ dành cho Văn phòng",
            answered_by=(UnitKind.PROVINCE_OFFICE,),
        ),
        Section("staff", "Nhân lực", stt="VIII", seen=False),
        Section("services", "Dịch vụ công", stt="VII", shape=SectionShape.TABLE),
    ),
    indicators=(
        Indicator(
            "bandwidth", "Tổng băng thông", ValueType.QUANTITY, "internet", stt="1.1", measure_unit="mbps"
        ),
        Indicator("linked", "Đã kết nối", ValueType.YES_NO, "internet"),
        Indicator("on_time", "Đúng hạn", ValueType.COUNT, "use", measure_unit="application"),
        Indicator(
            "on_time_rate", "chiếm tỷ lệ", ValueType.RATE, "use", follows="on_time", measure_unit="percent"
        ),
        Indicator("signed", "Văn bản ký số", ValueType.COUNT, "signing", measure_unit="document"),
        Indicator("unseen", "Chưa thấy", ValueType.COUNT, "staff", measure_unit="person", seen=False),
        Indicator("level3", "Mức độ 3", ValueType.HEADING, "services", stt="3"),
        Indicator(
            "services",
            "Tổng số dịch vụ",
            ValueType.COUNT,
            "services",
            parent="level3",
            measure_unit="service",
        ),
        Indicator(
            "services_last_year",
            "năm trước là",
            ValueType.COUNT,
            "services",
            parent="services",
            follows="services",
            supplementary=True,
        ),
        Indicator("meeting", "Họp trực tuyến", ValueType.CODED, "services", stt="4", codelist="done"),
    ),
    codelists={"done": Codelist("done", "Tiến độ", {"0": "Chưa", "1": "Hoàn thành"})},
    measure_units={
        "mbps": MeasureUnit("mbps", "Mbps"),
        "application": MeasureUnit("application", "hồ sơ", whole=True),
        "percent": MeasureUnit("percent", "%"),
        "document": MeasureUnit("document", "văn bản", whole=True),
        "person": MeasureUnit("person", "người", whole=True),
        "service": MeasureUnit("service", "dịch vụ", whole=True),
    },
)

SMALL_LAYOUT = PaperLayout(
    titles=("{SYMBOL}", "{title}"),
    attached=("(Kèm theo Báo cáo số {number} ngày {date} của {unit})",),
    heads=(
        (
            HeadCell("STT", rows=2),
            HeadCell("Nội dung", rows=2),
            HeadCell("Kết quả", columns=2),
            HeadCell("Ghi chú", rows=2),
        ),
        (HeadCell("Đơn vị tính"), HeadCell("Số liệu")),
    ),
    subject="Số liệu của {unit}",
    letter=("{unit} báo cáo./.",),
    recipients=("- Như trên;", "- Lưu: VT."),
    section_marks=("/", "."),
    title_end=":",
)


def compose_small_form(
    figures: Mapping[str, str],
    *,
    dated: date = date(2019, 5, 24),
    remarks: Mapping[str, str] | None = None,
    caution: str = "",
) -> Document:
    """The small form filled by a district, with its covering report."""
    identity = PaperIdentity(
        reporting_unit="Ủy ban nhân dân huyện Mẫu",
        unit_kind=UnitKind.DISTRICT,
        number="07/BC-UBND",
        dated=dated,
        place_name="Mẫu",
        signer="Nguyễn Văn Mẫu",
        authority="TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH",
        window=Validity(date(2018, 12, 1), date(2019, 5, 20)),
    )
    return compose_filled_form(SMALL_FORM, figures, identity, SMALL_LAYOUT, remarks, caution=caution)
