"""A chart as Word's own drawing (DrawingML): vectors that can be restyled, its points kept inside the file."""

from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from domain.form import FONT
from domain.form_body import Chart
from domain.numbers_vi import shown

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WIDE, _ROW, _LEAST = 5_900_000, 300_000, 1_900_000  # EMU


def chart_drawing(file: Any, chart: Chart, number: int) -> Any:
    """The paragraph's drawing of a chart, its part added to the file."""
    package = file.part.package
    name = PackURI(f"/word/charts/chart{number}.xml")
    part = Part(name, _TYPE, _part_xml(chart).encode(), package)
    link = file.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    high = max(_LEAST, _ROW * len(chart.rows) + 500_000) if chart.kind == "bar" else 2_400_000
    said = "; ".join(f"{row[0]} {shown(Decimal(row[1]))}" for row in chart.rows)
    return parse_xml(
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing>'
        '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent cx="{_WIDE}" cy="{high}"/>'
        f"<wp:docPr id={quoteattr(str(100 + number))} name={quoteattr(f'Biểu đồ {number}')} "
        f"descr={quoteattr(f'{chart.title}: {said}')}/>"
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" xmlns:r="{_R}" r:id="{link}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _part_xml(chart: Chart) -> str:
    font = f'<a:defRPr sz="1100"><a:latin typeface="{FONT}"/></a:defRPr>'
    words = f"<c:txPr><a:bodyPr/><a:p><a:pPr>{font}</a:pPr><a:endParaRPr/></a:p></c:txPr>"
    line = chart.kind == "line"
    whole = all("." not in row[1] for row in chart.rows)
    colour = '<a:solidFill><a:srgbClr val="6E6E6E"/></a:solidFill>'
    fill = f'<c:spPr><a:ln w="19050">{colour}</a:ln></c:spPr>' if line else f"<c:spPr>{colour}</c:spPr>"
    off = "".join(f'<c:show{each} val="0"/>' for each in ("CatName", "SerName", "Percent", "BubbleSize"))
    labels = (
        f'<c:dLbls><c:numFmt formatCode="{"#,##0" if whole else "General"}" sourceLinked="0"/>{words}'
        f'<c:showLegendKey val="0"/><c:showVal val="1"/>{off}</c:dLbls>'
    )
    smooth = '<c:smooth val="0"/>' if line else ""
    figures = _points([row[1] for row in chart.rows])
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/>{fill}{labels}'
        f"<c:cat><c:strLit>{_points([row[0] for row in chart.rows])}</c:strLit></c:cat>"
        f"<c:val><c:numLit><c:formatCode>General</c:formatCode>{figures}</c:numLit></c:val>{smooth}</c:ser>"
    )
    kind = (
        f'<c:lineChart><c:grouping val="standard"/>{series}<c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        if line
        else f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>{series}<c:gapWidth val="60"/>'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )
    order = "minMax" if line else "maxMin"
    category = (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"b" if line else "l"}"/>{words}<c:crossAx val="2"/></c:catAx>'
    )
    values = (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{"l" if line else "b"}"/><c:crossAx val="1"/></c:valAx>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" '
        f'xmlns:r="{_R}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{kind}{category}{values}'
        '</c:plotArea><c:plotVisOnly val="1"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
    )  # fmt: skip


def _points(words: list[str]) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{escape(each)}</c:v></c:pt>' for n, each in enumerate(words))
    return f'<c:ptCount val="{len(words)}"/>{points}'
