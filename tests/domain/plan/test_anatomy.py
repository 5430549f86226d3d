"""Where the foot and the appendices are cut off."""

from domain.plan import PlanReading, read_plan


def test_recipients_inside_an_appendix_are_not_those_of_the_plan() -> None:
    read = read_plan(
        [
            "KẾ HOẠCH", "Giữ trường xanh", "Nhà trường xây dựng kế hoạch như sau:", "I. MỤC ĐÍCH",
            "Trường xanh, sạch, đẹp.", "II. NỘI DUNG", "1. Trồng cây quanh sân trường.", "2. Tưới cây mỗi ngày.",
            "3. Nhặt lá mỗi tuần.", "4. Quét sân mỗi sáng.", "5. Lau cửa mỗi tháng.", "6. Sơn tường mỗi năm.",
            "HIỆU TRƯỞNG", "Mai Lan", "PHỤ LỤC I", "MẪU GIẤY MỜI",
            "Kính mời phụ huynh đến dự.", "Nơi nhận:", "- Phụ huynh;",
        ]
    )  # fmt: skip
    assert isinstance(read, PlanReading)
    assert read.document.recipients == ()
    assert read.document.signer is not None
    assert read.document.signer.name == "Mai Lan"
    assert [appendix.title for appendix in read.document.appendices] == ["PHỤ LỤC I MẪU GIẤY MỜI"]


def test_a_plan_that_breaks_off_after_its_bases_has_no_sections() -> None:
    read = read_plan(["KẾ HOẠCH", "Giữ trường xanh", "Căn cứ Luật Trẻ em;"])
    assert isinstance(read, PlanReading)
    assert [basis.raw for basis in read.document.legal_bases] == ["Luật Trẻ em"]
    assert (read.document.sections, read.document.closing) == ((), None)


def test_a_plan_may_begin_with_an_item() -> None:
    read = read_plan(["KẾ HOẠCH", "Giữ trường xanh", "- Trồng cây.", "- Tưới cây."])
    assert isinstance(read, PlanReading)
    assert read.document.intro is None
    assert [block.text for block in read.document.sections[0].blocks] == ["Trồng cây.", "Tưới cây."]
