"""Letters in HTML, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.letter_form import html

LETTERS_HTML = (
html("html_gmail_quote", "Rosa Lind <rosa@lind.example>", "Re: Keys for the boathouse", """
<div dir="ltr">Hi Per,<div><br></div><div>The keys hang behind the <b>blue</b> door.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Mar 3, 2025 at 8:00 AM Per Dahl &lt;<a href="mailto:per@dahl.example">per@dahl.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">Where are the keys?</div></blockquote></div>
""", "Hi Per,\n\nThe keys hang behind the blue door."),
html("html_gmail_alternative", "Ina Holm <ina@holm.example>", "Re: Choir", """
<div dir="ltr">Second alto, please.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Den mån 3 mars 2025 kl 19:02 skrev Kören &lt;<a href="mailto:kor@kor.example">kor@kor.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Which voice do you sing?</blockquote></div>
""", "Second alto, please.", "alternative, both halves say the same", body="""
⟦Second alto, please.⟧

Den mån 3 mars 2025 kl 19:02 skrev Kören <kor@kor.example>:

> Which voice do you sing?
>
"""),
html("html_outlook_365_divrply", "Colin Grant <colin@grant.example>", "Re: Boiler", """
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr"><div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif;">The plumber comes on Friday between 8 and 10.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Tenants &lt;tenants@house.example&gt;<br><b>Sent:</b> Tuesday, March 4, 2025 9:10 AM<br><b>To:</b> Colin Grant &lt;colin@grant.example&gt;<br><b>Subject:</b> Boiler</font><div>&nbsp;</div></div><div>We have no hot water.</div></body></html>
""", "The plumber comes on Friday between 8 and 10.", "style element must not leak"),
html("html_outlook_mobile_de", "Timo Krause <timo@krause.example>", "Re: Grillfest", """
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div dir="auto">Ich bringe Kartoffelsalat für zwölf Leute mit.</div><div id="ms-outlook-mobile-signature"><div><br></div>Holen Sie sich <a href="https://aka.ms/AAb9ysg">Outlook für Android</a></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Von:</b> Verein &lt;verein@verein.example&gt;<br><b>Gesendet:</b> Mittwoch, 5. März 2025 20:15:00<br><b>An:</b> Timo Krause<br><b>Betreff:</b> Grillfest</font></div><div>Wer bringt was mit?</div></body></html>
""", "Ich bringe Kartoffelsalat für zwölf Leute mit.", "signature not judged: link text with or without its address"),
html("html_apple_blockquote_cite", "Ella Ray <ella@ray.example>", "Re: Train", """
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">I take the 7:32, seat next to the window.<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 4 Mar 2025, at 22:10, Finn Ray &lt;finn@ray.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>Which train do you take?</div></blockquote></div><br></body></html>
""", "I take the 7:32, seat next to the window."),
html("html_iphone", "Gus Hale <gus@hale.example>", "Re: Boots", """
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">Size 44, brown.<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPad</div><div dir="ltr"><br><blockquote type="cite">On 2 Mar 2025, at 11:00, Shop &lt;shop@boots.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Which size?</div></blockquote></body></html>
""", "Size 44, brown.", sig="Sent from my iPad"),
html("html_yahoo_quoted", "Vera Pinto <vera.pinto@yahoo.example>", "Re: Receita do bolo", """
<html><head></head><body><div class="ydp1yahoo-style-wrap" style="font-family:Helvetica, Arial, sans-serif;font-size:16px;"><div dir="ltr" data-setdir="false">Três ovos e 200 g de açúcar. Forno a 180 graus.</div><div><br></div></div><div id="yahoo_quoted_1234567890" class="yahoo_quoted"><div style="font-family:'Helvetica Neue'"><div>Em segunda-feira, 3 de março de 2025 10:02:11 BRT, Tia Rita &lt;rita@familia.example&gt; escreveu:</div><div><br></div><div>Quantos ovos leva o bolo?</div></div></div></body></html>
""", "Três ovos e 200 g de açúcar. Forno a 180 graus."),
html("html_proton_quote", "Sky <sky@proton.example>", "Re: backup disk", """
<div style="font-family: Arial, sans-serif; font-size: 14px;">It is in the safe, second shelf.</div><div class="protonmail_signature_block protonmail_signature_block-empty"></div><div class="protonmail_quote">On Thursday, March 6th, 2025 at 7:40 AM, Ops &lt;ops@ops.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Where is the backup disk?</blockquote><br></div>
""", "It is in the safe, second shelf."),
html("html_thunderbird_moz_cite", "Olaf Nyberg <olaf@nyberg.example>", "Re: Sauna", """
<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body><p>The sauna is heated from six.</p><p>Bring your own towel.</p><div class="moz-signature">-- <br>Olaf Nyberg<br>Caretaker</div><div class="moz-cite-prefix">On 05.03.2025 08:22, Guest wrote:<br></div><blockquote type="cite" cite="mid:abc@guest.example"><p>When is the sauna open?</p></blockquote></body></html>
""", "The sauna is heated from six.\n\nBring your own towel.", sig="Olaf Nyberg\nCaretaker"),
html("html_thunderbird_inline", "Mira Novak <mira@novak.example>", "Re: Two things", """
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body><div class="moz-cite-prefix">Am 04.03.25 um 12:00 schrieb Ivo:<br></div><blockquote type="cite" cite="mid:1@ivo.example"><p>Can you feed the cat on Sunday?</p></blockquote><p>Gladly.</p><blockquote type="cite" cite="mid:1@ivo.example"><p>And water the plants?</p></blockquote><p>Only the ones on the balcony, the others need nothing in winter.</p></body></html>
""", "Gladly.\n\nOnly the ones on the balcony, the others need nothing in winter.", "answers between two blockquotes"),
html("html_nested_blockquote_inline", "Theo Baum <theo@baum.example>", "Re: Re: Poster", """
<html><body><div>On 6 Mar 2025, at 09:00, Lisa &lt;lisa@druck.example&gt; wrote:<br></div><blockquote type="cite"><blockquote type="cite"><div>A2 or A3?</div></blockquote><div>A2, and how many?</div></blockquote><div>Fifty copies, matt paper.</div></body></html>
""", "Fifty copies, matt paper.", "nested blockquotes, answer below"),
html("html_own_blockquote", "Sister Anne <anne@convent.example>", "Text for the wall", """
<html><body><p>Dear Paul,</p><p>for the wall I suggest these words of Seneca:</p><blockquote>It is not that we have a short time to live, but that we waste a lot of it.</blockquote><p>If they are too long, take the second half only.</p></body></html>
""", "Dear Paul,\n\nfor the wall I suggest these words of Seneca:\n\nIt is not that we have a short time to live, but that we waste a lot of it.\n\nIf they are too long, take the second half only.", "own <blockquote>: the author's quotation, nothing quoted from a mail"),
html("html_outlook_desktop_border", "Petra Jansen <petra@jansen.example>", "RE: Offerte", """
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;} --></style></head><body lang=NL link="#0563C1"><div class=WordSection1><p class=MsoNormal>Akkoord met de offerte, graag leveren voor 1 april.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Van:</b> Verkoop &lt;verkoop@hout.example&gt; <br><b>Verzonden:</b> maandag 3 maart 2025 14:11<br><b>Aan:</b> Petra Jansen &lt;petra@jansen.example&gt;<br><b>Onderwerp:</b> Offerte<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>In de bijlage vindt u onze offerte.<o:p></o:p></p></div></body></html>
""", "Akkoord met de offerte, graag leveren voor 1 april."),
html("html_outlook_mac_header", "Renée Blanc <renee@blanc.example>", "Re: Salle des fêtes", """
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div>La salle est libre le 22.</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; font-size:12pt; text-align:left; color:black; border-bottom: medium none; border-left: medium none; padding-bottom: 0in; padding-left: 0in; padding-right: 0in; border-top: #b5c4df 1pt solid; border-right: medium none; padding-top: 3pt"><span style="font-weight:bold">De : </span>Mairie &lt;mairie@ville.example&gt;<br><span style="font-weight:bold">Date : </span>lundi 3 mars 2025 à 09:00<br><span style="font-weight:bold">À : </span>Renée Blanc &lt;renee@blanc.example&gt;<br><span style="font-weight:bold">Objet : </span>Salle des fêtes<br></div><div>Quelle date ?</div></span></body></html>
""", "La salle est libre le 22."),
html("html_outlookmessageheader", "Fred Lam <fred@lam.example>", "RE: Copier", """
<HTML><BODY><DIV><FONT face=Arial size=2>The copier is repaired; code 2200 works again.</FONT></DIV><BLOCKQUOTE dir=ltr style="MARGIN-RIGHT: 0px"><DIV class=OutlookMessageHeader dir=ltr align=left><FONT face=Tahoma size=2>-----Original Message-----<BR><B>From:</B> Desk [mailto:desk@lam.example]<BR><B>Sent:</B> Monday, March 03, 2025 8:31 AM<BR><B>To:</B> Fred Lam<BR><B>Subject:</B> Copier<BR><BR></FONT></DIV><DIV>The copier is out of order.</DIV></BLOCKQUOTE></BODY></HTML>
""", "The copier is repaired; code 2200 works again.", "Outlook 2003, no doctype, upper-case tags"),
html("html_tables_only", "Katya Orlova <katya@orlova.example>", "Contact hours", """
<html><body><table><tr><td>Dear all,</td></tr><tr><td>my contact hours this term:</td></tr></table><table border="1"><tr><td>Monday</td><td>10-11</td></tr><tr><td>Thursday</td><td>15-16</td></tr></table></body></html>
""", None, "HTML only, laid out in tables; how cells are parted is not judged", must=["Dear all,", "my contact hours this term:", "Monday", "10-11", "Thursday", "15-16"], mustnot=["<td>"]),
html("html_list_items", "Ewa Lis <ewa@lis.example>", "Re: Braki w magazynie", """
<div dir="ltr"><p>Brakuje:</p><ul><li>kredy</li><li>papieru A4</li></ul><p>Reszta jest.</p></div><div class="gmail_quote"><div class="gmail_attr">pon., 3 mar 2025 o 09:00 Magazyn &lt;<a href="mailto:magazyn@szkola.example">magazyn@szkola.example</a>&gt; napisał(a):<br></div><blockquote class="gmail_quote">Czego brakuje?</blockquote></div>
""", None, "bullets may be shown in several ways: reply not judged, but see must_contain", must=["Brakuje:", "kredy", "papieru A4", "Reszta jest."], mustnot=["Czego brakuje", "napisał"]),
html("html_gmail_vi", "Hoàng Thị Nga <nga.ht@thcs.example>", "Re: Báo cáo thư viện", """
<div dir="ltr">Dạ em gửi báo cáo thư viện ạ.<div>Tổng số sách: 4.210 cuốn.</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Vào Th 4, 5 thg 3, 2025 vào lúc 07:30 Văn phòng &lt;<a href="mailto:vp@thcs.example">vp@thcs.example</a>&gt; đã viết:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">Nhắc chị nộp báo cáo thư viện.</blockquote></div>
""", "Dạ em gửi báo cáo thư viện ạ.\nTổng số sách: 4.210 cuốn."),
html("html_gmail_forward_note", "Ali Reza <ali@reza.example>", "Fwd: Exam rooms", """
<div dir="ltr">Please print this for the notice board.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b class="gmail_sendername" dir="auto">Exam office</b> <span dir="auto">&lt;<a href="mailto:exam@univ.example">exam@univ.example</a>&gt;</span><br>Date: Mon, Mar 3, 2025 at 9:12 AM<br>Subject: Exam rooms<br>To: Ali Reza &lt;<a href="mailto:ali@reza.example">ali@reza.example</a>&gt;<br></div><br><br>Room 5: algebra. Room 6: physics.</div></div>
""", "Please print this for the notice board.", "Gmail forward: note above"),
html("html_entities_and_comment", "Dot Parr <dot@parr.example>", "Re: R&D budget", """
<html><head><title>Re: R&amp;D budget</title></head><body><!-- generated by x --><div>R&amp;D gets &lt;10&nbsp;% this year &ndash; &#8364;900 &#x2192; &euro;850.</div><script>var a = 1;</script><div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 4, 2025 at 1:00 PM CFO &lt;cfo@parr.example&gt; wrote:<br></div><blockquote class="gmail_quote">How much for R&amp;D?</blockquote></div></body></html>
""", "R&D gets <10 % this year – €900 → €850.", "entities; comment, title and script are not words; no-break space counts as space"),
)
