import pytest

from domain.links import links_in


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Ảnh ở đây: https://drive.google.com/drive/folders/1AbC?usp=sharing. Em cảm ơn",
            ("https://drive.google.com/drive/folders/1AbC?usp=sharing",),
        ),
        (
            "(drive.google.com/file/d/x) và <https://1drv.ms/f/s!A>, drive.google.com/file/d/x",
            ("drive.google.com/file/d/x", "https://1drv.ms/f/s!A"),
        ),
        ("Đã đăng 12 tin, xem www.mnhoasen.edu.vn;", ("www.mnhoasen.edu.vn",)),
        ("Không có liên kết nào, thư gửi to1@hoasen.edu.vn", ()),
    ],
)
def test_links_are_found_in_what_people_write(text: str, links: tuple[str, ...]) -> None:
    assert links_in(text) == links
