"""Vietnamese written before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Such text is stored as Western European letters that only a face made for it shows as Vietnamese: "Céng hßa"
is "Cộng hòa". Decides which encoding a face or a text is in, and which letters it shows. Where neither a face
nor the words tell, nothing is changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

TCVN3 = "TCVN3 (.VnTime)"
VNI = "VNI (VNI-Times)"

_TCVN3_LETTERS = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_MARKS_ON = {
    # Letter typed: what the sign after it makes of it.
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
}
_VNI_ALONE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI_LETTERS: dict[str, str] = {
    **{letter + sign: shown for letter, signs in _MARKS_ON.items() for sign, shown in signs.items()},
    **_VNI_ALONE,
}
_VNI_LETTERS |= {typed.upper(): shown.upper() for typed, shown in _VNI_LETTERS.items()}
# A capital may be followed by the sign of a small letter.
_VNI_LETTERS |= {
    typed[0].upper() + typed[1]: shown.upper() for typed, shown in _VNI_LETTERS.items() if len(typed) == 2
}
VNI_BASES = frozenset(letter for base in _MARKS_ON for letter in (base, base.upper()))
VNI_SIGNS = frozenset(
    sign for signs in _MARKS_ON.values() for typed in signs for sign in (typed, typed.upper())
)
"""Letters a VNI sign may follow, and the signs: together they show one letter."""
_VNI_TYPED = re.compile("|".join(sorted(map(re.escape, _VNI_LETTERS), key=len, reverse=True)))
_TCVN3_TABLE = str.maketrans(_TCVN3_LETTERS)

# Faces made as symbol faces keep their letters in a private range.
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}

_WORDS = frozenset(
    "ủy uỷ nhân dân huyện tỉnh xã phường thị trấn phố quận số báo cáo cộng hòa hoà hội chủ nghĩa việt "
    "độc lập tự hạnh phúc ngày tháng năm quý kỳ tổng tỷ lệ hồ sơ thủ tục hành chính dịch vụ trực tuyến "
    "mức độ đơn vị của và được các có không hệ thống điện tử văn bản cơ quan nhà nước trên tại về để giải "
    "quyết đúng hạn tiếp nhận người lượng liệu mạng máy biểu mẫu nội dung ghi chú đồng triệu".split()
)
"""Words of nearly every report that no other encoding spells so."""
_MARKED_WORDS = frozenset(word for word in _WORDS if not word.isascii())
_LETTERS = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 3


def encoding_of_face(face: str) -> str | None:
    """The encoding a face is made for, None for a face of Unicode letters.

    >>> encoding_of_face(".VnTimeH"), encoding_of_face("VNI-Times"), encoding_of_face("Times New Roman")
    ('TCVN3 (.VnTime)', 'VNI (VNI-Times)', None)
    """
    # An embedded PDF face has six letters and a plus sign before its name.
    name = face.rpartition("+")[2].strip("'\" ").lower()
    if name.startswith(".vn"):
        return TCVN3
    return VNI if name.startswith(("vni-", "vni ")) else None


def repair_run(text: str, face: str) -> tuple[str, str | None]:
    """The letters a run shows in its face, and the encoding it was in; None where nothing was changed.

    >>> repair_run("ñy ban nh©n d©n", ".VnTime")
    ('ủy ban nhân dân', 'TCVN3 (.VnTime)')
    >>> repair_run("céng hßa", ".VnTimeH")[0]
    'CỘNG HÒA'
    >>> repair_run("Tyû leä", "VNI-Times")[0]
    'Tỷ lệ'
    """
    encoding = encoding_of_face(face) if face else None
    if encoding is None or text.isascii() and not face.endswith("H"):
        return text, None
    plain = text.translate(_PRIVATE)
    # Faces that end in H show small letters as capitals: their encoding has no capitals with marks.
    repaired = DECODERS[encoding](plain)
    is_capitals = encoding == TCVN3 and face.rstrip().endswith("H")
    repaired = repaired.upper() if is_capitals else repaired
    return repaired, (encoding if repaired != text else None)


def decode_tcvn3(text: str) -> str:
    """Read Western European letters as TCVN3."""
    return text.translate(_TCVN3_TABLE)


def decode_vni(text: str) -> str:
    """Read Western European letters as VNI."""
    return _VNI_TYPED.sub(lambda typed: _VNI_LETTERS[typed.group()], text)


DECODERS: dict[str, Callable[[str], str]] = {TCVN3: decode_tcvn3, VNI: decode_vni}


def recognise(text: str) -> str | None:
    """The encoding a text without faces is in, by the words it makes; None where it is Unicode or unclear.

    >>> recognise("Tæng sè hå s¬ tiÕp nhËn: 3569 hå s¬"), recognise("Tổng số hồ sơ"), recognise("Total: 5")
    ('TCVN3 (.VnTime)', None, None)
    """
    if text.isascii():
        return None
    counted = {encoding: _count_words(decode(text)) for encoding, decode in DECODERS.items()}
    best = max(counted, key=lambda encoding: counted[encoding])
    return best if counted[best] >= max(_ENOUGH_WORDS, 2 * _count_words(text) + 1) else None


def _count_words(text: str) -> int:
    """How many words with marks a text has that reports are full of."""
    words = _LETTERS.findall(unicodedata.normalize("NFC", text).lower())
    return sum(map(_MARKED_WORDS.__contains__, words))
