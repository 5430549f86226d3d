"""Take the pictures of this folder: every sample letter at phone width, light and dark.

python docs/pictures/letters/take.py [NAME ...]
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))

from tasks.letters import render  # noqa: E402
from tests.tasks.letter_samples import samples  # noqa: E402

WIDTH = 390  # a phone, in CSS pixels
COLOURS = 48  # enough for text on flat colours, and a quarter of the size


def main(names: list[str]) -> None:
    """Write NAME.png and NAME-dark.png for the names given, or for all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme, suffix in (("light", ""), ("dark", "-dark")):
            page = browser.new_page(viewport={"width": WIDTH, "height": 300}, color_scheme=scheme)
            for name, letter in samples().items():
                if not names or name in names:
                    page.set_content(render(letter).html)
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    if wide > WIDTH:
                        raise SystemExit(f"{name} is {wide} pixels wide")
                    picture = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
                    picture.quantize(COLOURS).save(HERE / f"{name}{suffix}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
