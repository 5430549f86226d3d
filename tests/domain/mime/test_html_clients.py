"""Answers in HTML, above, between and inside the quotation, as each mail program writes it."""

# ruff: noqa: E501 - lines of mails

import pytest

from domain.mime.quotes import own_words

ANNOUNCED = "<div>On 3 Mar 2025, at 08:00, Huy &lt;huy@x.example&gt; wrote:</div>"
# fmt: off
CASES = (
    ("gmail inline",'<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Mon, Mar 3, 2025 at 8:00 AM Huy &lt;h@x.example&gt; wrote:<br></div><blockquote class="gmail_quote">Q1?</blockquote><div>A1</div><blockquote class="gmail_quote">Q2?</blockquote><div>A2</div></div></div>',"A1 A2"),
    ("gmail inline container",'<div dir="ltr"><div dir="ltr"></div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Mar 3, 2025 at 8:00 AM Huy &lt;h@x.example&gt; wrote:</div><blockquote class="gmail_quote" style="margin:0"><div>Q1?</div></blockquote><div><br></div><div>A1</div><div>&nbsp;</div><blockquote class="gmail_quote"><div>Q2?</div></blockquote><div>A2 is longer.</div></div></div>',"A1 A2 is longer."),
    ("apple inline",f'<body>{ANNOUNCED}<blockquote type="cite"><div>Q1?</div></blockquote><div><br></div>A1<div><br></div><blockquote type="cite"><div>Q2?</div></blockquote><div>A2</div></body>',"A1 A2"),
    ("apple nested inline",f'<body>Top.<div><br></div><blockquote type="cite">{ANNOUNCED}<blockquote type="cite">deep</blockquote>Mid</blockquote>Below.</body>',"Top. Below."),
    ("apple answer inside quote split",f'<body><div>{ANNOUNCED}<br class="Apple-interchange-newline"><blockquote type="cite"><div>Q1?</div></blockquote><div>A1</div><blockquote type="cite"><div>Q2?</div><blockquote type="cite">older</blockquote></blockquote></div></body>',"A1"),
    ("ios answer",'<body dir="auto">A0<div dir="ltr"><br><blockquote type="cite">On 3 Mar 2025, at 08:00, Huy wrote:<br><br></blockquote></div><blockquote type="cite"><div>Q</div></blockquote></body>',"A0"),
    ("thunderbird",'<body><div class="moz-cite-prefix">On 03/03/2025 08:00, Huy wrote:<br></div><blockquote type="cite" cite="mid:x"><pre class="moz-quote-pre">Q1?</pre></blockquote>A1<br><blockquote type="cite" cite="mid:x"><pre>Q2</pre></blockquote><br>A2<br></body>',"A1 A2"),
    ("yahoo inline",'<div class="yahoo-style-wrap"><div>A0</div></div><div id="ydp1yahoo_quoted_1" class="ydp1yahoo_quoted"><div>On Monday, March 3, 2025 at 08:00:00 AM GMT+7, Huy &lt;h@x.example&gt; wrote:</div><div>Q</div></div>',"A0"),
    ("outlook web new",'<div>A0</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Huy<br><b>Sent:</b> Monday 8:00<br></div><div>Q</div>',"A0"),
    ("outlook x_ prefix",'<div>A0</div><div id="x_divRplyFwdMsg"><b>From:</b> Huy<br></div><div>Q</div>',"A0"),
    ("outlook mac",'<div>A0</div><span id="OLK_SRC_BODY_SECTION"><div><b>From: </b>Huy &lt;h@x.example&gt;<br><b>Date: </b>Monday<br></div>Q</span>',"A0"),
    ("outlook desktop de",'<div class=WordSection1><p class=MsoNormal>A0</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b>Von:</b> Huy<br></p></div><p>Q</p></div>',"A0"),
    ("outlook border cm",'<div class=WordSection1><p class=MsoNormal>A0</p><div style="mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Fra:</b> Huy<br></p></div><p>Q</p></div>',"A0"),
    ("zimbra",'<div>A0</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Huy" &lt;h@x.example&gt;<br></div><div data-marker="__QUOTED_TEXT__">Q</div>',"A0"),
    ("proton",'<div>A0</div><div class="protonmail_signature_block"><div>Sent with Proton Mail secure email.</div></div><div class="protonmail_quote">On Monday, March 3rd, 2025 at 8:00 AM, Huy wrote:<blockquote type="cite">Q</blockquote></div>',"A0"),
    ("proton inline",'<div class="protonmail_quote">On Monday, March 3rd, 2025 at 8:00 AM, Huy &lt;h@x.example&gt; wrote:<blockquote class="protonmail_quote" type="cite">Q</blockquote></div><div>A0</div>',"A0"),
    ("tutanota",'<div>A0</div><blockquote class="tutanota_quote">Q</blockquote>',"A0"),
    ("fastmail",'<div>A0</div><div>On Mon, 3 Mar 2025, at 8:00 AM, Huy wrote:<br></div><blockquote type="cite" id="qt"><div>Q</div></blockquote>',"A0"),
    ("hey",'<div class="trix-content"><div>A0</div><br></div><div><br>On March 3, 2025, Huy &lt;h@x.example&gt; wrote:</div><blockquote>Q</blockquote>',"A0"),
    ("mail.ru",'<html><body>A0<br><br><br><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Понедельник, 3 марта 2025, 8:00 +03:00 от Huy &lt;h@x.example&gt;:<br><div>Q</div></blockquote></body></html>',"A0"),
    ("yandex",'<div>A0</div><div><br /></div><div>03.03.2025, 08:00, "Huy" &lt;h@x.example&gt;:</div><blockquote><div>Q</div></blockquote>',"A0"),
    ("qq",'<div>A0</div><div><includetail><div style="font-size:12px"><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> "Huy"&lt;h@x.example&gt;;</div></div><div>Q</div></includetail></div>',"A0"),
    ("163",'<div>A0</div><br><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><br>At 2025-03-03 08:00:00, "Huy" &lt;h@x.example&gt; wrote:<br> <blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid"><div>Q</div></blockquote>',"A0"),
    ("naver",'<div>A0</div><p>-----Original Message-----<br><b>From:</b> "Huy" &lt;h@x.example&gt;<br><b>To:</b> x<br></p><div>Q</div>',"A0"),
    ("gmx",'<div>A0</div><div><div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Montag, 03. März 2025 um 08:00 Uhr<br/><b>Von:</b>&nbsp;Huy &lt;h@x.example&gt;<br/><b>An:</b> x<br/><b>Betreff:</b>&nbsp;T</div><div name="quoted-content">Q</div></div></div>',"A0"),
    ("web.de new",'<div>A0</div><div id="aqm-original" style="border-left: 2px solid #ccc; padding-left: 1ex;"><div>Am 03.03.25, 08:00 schrieb Huy</div>Q</div>',"A0"),
    ("aol",'<div>A0</div><div style="font:arial">-----Original Message-----<br>From: Huy &lt;h@x.example&gt;<br>To: x<br>Sent: Mon, Mar 3, 2025 8:00 am<br>Subject: T<br><br>Q</div>',"A0"),
    ("roundcube",'<p>A0</p><p id="reply-intro">On 2025-03-03 08:00, Huy wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div>Q</div></blockquote>',"A0"),
    ("samsung",'<div>A0</div><div><br></div><div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Original message --------</div><div>From: Huy &lt;h@x.example&gt; </div><div>Date: 3/3/25  8:00  (GMT+07:00) </div><div>To: x </div><div>Subject: T </div></div>Q',"A0"),
    ("samsung vi",'<div>A0</div><div>-------- Thư gốc --------</div><div>Từ: Huy &lt;h@x.example&gt; </div><div>Ngày: 3/3/25 08:00 (GMT+07:00) </div><div>Q</div>',"A0"),
    ("bluemail",'<div>A0</div><div class="gmail_quote" >On Mar 3, 2025, at 8:00 AM, Huy &lt;h@x.example&gt; wrote:<blockquote class="gmail_quote">Q</blockquote></div>',"A0"),
    ("spark",'<html><body><div name="messageBodySection">A0</div><div name="messageSignatureSection"><br>Sent from Spark</div><div name="messageReplySection">On Mar 3, 2025 at 8:00 AM +0700, Huy &lt;h@x.example&gt;, wrote:<br><blockquote type="cite" class="spark_quote">Q</blockquote></div></body></html>',"A0"),
    ("airmail",'<div>A0</div><div class="bloop_container"></div><p class="airmail_on">On March 3, 2025 at 8:00:00 AM, Huy (<a href="mailto:h@x.example">h@x.example</a>) wrote:</p> <blockquote type="cite" class="clean_bq">Q</blockquote>',"A0"),
    ("superhuman",'<div>A0</div><div class="gmail_signature"></div><div class="gmail_quote">On Mon, Mar 03, 2025 at 8:00 AM, Huy &lt;h@x.example&gt; wrote:<br><blockquote class="gmail_quote sh-color-black">Q</blockquote></div>',"A0"),
    ("edison",'<div>A0</div><div class="edo-reply">On Monday, Mar 3, 2025 at 8:00 AM, Huy &lt;h@x.example&gt; wrote:<blockquote class="edo-quote">Q</blockquote></div>',"A0"),
    ("mailbird",'<div>A0</div><div class="mb_reply">On 3/3/2025 8:00:00 AM, Huy &lt;h@x.example&gt; wrote:</div><blockquote class="history_container" type="cite" style="border-left:solid 1px">Q</blockquote>',"A0"),
    ("em client",'<div>A0</div><div>------ Original Message ------</div><div>From "Huy" &lt;h@x.example&gt;</div><div>To x</div><div>Date 3/3/2025 8:00:00 AM</div><div>Subject T</div><blockquote class="cite2" cite="x" type="cite">Q</blockquote>',"A0"),
    ("zoho",'<div>A0</div><br><div class="zmail_extra" style="border-top:1px solid"><div id="Zm-_Id_-Sgn1">---- On Mon, 03 Mar 2025 08:00:00 +0700 <b>Huy &lt;h@x.example&gt;</b> wrote ----</div><blockquote>Q</blockquote></div>',"A0"),
    ("zoho id",'<div>A0</div><div id="zmail_extra_1" data-zbluepencil-ignore="true"><br>============ Forwarded message ============<br>From: Huy &lt;h@x.example&gt;<br>Q</div>',"A0"),
    ("notes",'<font>A0</font><br><br><font color="#5f5f5f">From: </font><font>Huy/Org</font><br><font>To: </font><font>x/Org@Org</font><br><font>Date: </font>03/03/2025 08:00<br><font>Subject: </font>T<hr>Q',"A0"),
    ("gw",'<div>A0</div><br>&gt;&gt;&gt; Huy &lt;h@x.example&gt; 3/3/2025 8:00 AM &gt;&gt;&gt;<br>Q',"A0"),
    ("horde",'<p>A0</p><p>Quoting Huy &lt;h@x.example&gt;:</p><blockquote type="cite">Q</blockquote>',"A0"),
    ("evolution",'<div>A0</div><div>On Mon, 2025-03-03 at 08:00 +0700, Huy wrote:</div><blockquote type="cite" style="margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex">Q</blockquote>',"A0"),
    ("kmail",'<p>A0</p><p>On Monday, 3 March 2025 08:00:00 +07 Huy wrote:<br />&gt; Q<br />&gt; Q2</p>',"A0"),
    ("front",'<div>A0</div><div class="front-signature">x</div><blockquote type="cite" class="front-blockquote"><span>On Mar 3, 2025, 8:00 AM +0700 Huy wrote:</span>Q</blockquote>',"A0 x"),
    ("missive",'<div>A0</div><div class="missive_quote"><div>On March 3, 2025 at 8:00 AM Huy &lt;h@x.example&gt; wrote:</div><blockquote>Q</blockquote></div>',"A0"),
    ("plain br quotes",'A0<br>On 3 Mar 2025 at 08:00, Huy &lt;h@x.example&gt; wrote:<br>&gt; Q<br>&gt; Q2<br>A1',"A0 A1"),
    ("own table + quote",'<table><tr><td>a</td><td>1</td></tr></table><div class="gmail_quote"><div class="gmail_attr">x wrote:</div><blockquote class="gmail_quote">Q</blockquote></div>',"a 1"),
    ("ol numbers",'<ol><li>one</li><li>two</li></ol>',"1. one 2. two"),
    ("pre",'<pre>A0\n  indented\n</pre>',"A0 indented"),
    ("hidden preheader",'<div style="display:none;max-height:0">preheader</div><div>A0</div>',"A0"),
    ("blockquote own class none + cite below",'<div>I suggest:</div><blockquote>my words</blockquote><div>ok?</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Mar 3, 2025 at 8:00 AM Huy &lt;h@x.example&gt; wrote:</div><blockquote class="gmail_quote">Q</blockquote></div>',"I suggest: my words ok?"),
    ("gmail user quote button own",'<div dir="ltr"><div>I suggest:</div><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex;border-left:1px solid">my words</blockquote><div>ok?</div></div><div class="gmail_quote"><div class="gmail_attr">On Mon, Mar 3, 2025 at 8:00 AM Huy &lt;h@x.example&gt; wrote:</div><blockquote class="gmail_quote">Q</blockquote></div>',"I suggest: > my words ok?"),
    ("outlook inline colored",'<div>See my answers in red below.</div><hr><div id="divRplyFwdMsg"><b>From:</b> Huy<br></div><div>Q1? <span style="color:red">A1</span></div>',"See my answers in red below."),
    ("html no body comment cond",'<!--[if mso]><p>x</p><![endif]--><p>A0</p>',"A0"),
    ("entities",'<p>5 &lt; 6 &amp;&amp; 7 &gt; 3</p>',"5 < 6 && 7 > 3"),
    ("line starting gt in html own",'<p>Values:</p><p>&gt; 5 children</p><p>&lt; 5 none</p>',"Values: > 5 children < 5 none"),
)
# fmt: on


@pytest.mark.parametrize(("html", "reply"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_answers_come_back_in_their_order(html: str, reply: str) -> None:
    assert own_words("", html).reply.split() == reply.split()


def test_a_signature_that_has_its_delimiter_gets_no_second_one() -> None:
    html = '<p>Đồng ý.</p><div class="moz-signature">-- <br>Mận<br>Tổ 1</div>'
    assert own_words("", html).signature.split() == ["--", "Mận", "Tổ", "1"]
