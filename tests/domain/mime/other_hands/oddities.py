"""Oddities of MIME, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

import base64
import binascii
import unicodedata

from tests.domain.mime.other_hands.oddity_form import TEXT, att, b64, charset, ew, hd, mp, odd

_TITLE = "Đề nghị bổ sung".encode()

ODDITIES = (
charset("cs_utf8_as_latin1", "Dạ em gửi báo cáo tuần này ạ.", "utf-8", "iso-8859-1", note="UTF-8 declared as latin-1"),
charset("cs_cp1252_as_ascii", "Größe und Preis – „wie besprochen“: 5 €.", "cp1252", "us-ascii", note="windows-1252 declared as us-ascii"),
charset("cs_cp1252_as_latin1", "The “best” price — 12 €", "cp1252", "iso-8859-1", note="windows-1252 quotes declared as latin-1"),
charset("cs_gbk_as_gb2312", "朱镕基、陶喆和李喆都会来。", "gbk", "gb2312", form="base64", note="gbk characters declared as gb2312"),
charset("cs_cp949_as_ksc", "똠방각하 공연은 금요일입니다.", "cp949", "ks_c_5601-1987", form="base64", note="cp949-only syllable"),
charset("cs_cp932_as_sjis", "会議は①第一会議室、㈱山田様です。", "cp932", "Shift_JIS", form="base64", note="NEC characters declared as Shift_JIS"),
charset("cs_iso2022jp", "来週の予定を送ります。", "iso2022_jp", "ISO-2022-JP", form="7bit"),
charset("cs_koi8r", "Отчёт будет готов в пятницу.", "koi8-r", '"KOI8-R"', form="quoted-printable"),
charset("cs_cp1258", "Kính gửi thầy, em đã nộp đủ hồ sơ của lớp 9A.", "windows-1258", "windows-1258", note="decomposed on the wire; NFC expected"),
charset("cs_viscii", "Tuần tới trường họp lúc bảy giờ.", "viscii", "VISCII", form="base64", note="VISCII: unknown to Python's codecs"),
charset("cs_unknown_name", "Der Termin paßt.", "utf-8", "x-mac-unknown-42", note="unknown charset name, the bytes are UTF-8"),
charset("cs_windows874", "ประชุมวันศุกร์", "cp874", "windows-874", form="base64", note="Python has no alias windows-874"),
charset("cs_utf8mb4", "Câu trả lời là có.", "utf-8", "utf8mb4"),
charset("cs_utf16", "Tak, będę.", "utf-16", "utf-16", form="base64"),
charset("cs_none_utf8", "Ça marche, à lundi", "utf-8", '""', note="empty charset, UTF-8 bytes"),
odd("hdr_raw_utf8", hd("Trần Thị Hoa <hoa@truong.example>", "Nộp báo cáo tháng 3", TEXT) + "Em nộp ạ.\n", text="Em nộp ạ.", reply="Em nộp ạ.", att=[], frm="hoa@truong.example", subj="Nộp báo cáo tháng 3", note="raw 8-bit headers"),
odd("hdr_raw_latin1", hd("J\xfcrgen Mohr <mohr@alt.example>", "Gru\xdf aus K\xf6ln", TEXT).encode("latin-1") + b"Hallo\n", text="Hallo", reply="Hallo", att=[], frm="mohr@alt.example", subj="Gruß aus Köln", note="raw latin-1 headers"),
odd("hdr_2047_split_char", hd(subj=ew(_TITLE[:4]) + "\n " + ew(_TITLE[4:10]) + "\n " + ew(_TITLE[10:]), rest=TEXT) + "Xem giúp.\n", text="Xem giúp.", att=[], subj="Đề nghị bổ sung", note="encoded words split inside characters"),
odd("hdr_folded_tabs", hd(subj="A long subject\n\tfolded with\n\ttabs", rest=TEXT) + "ok\n", text="ok", reply="ok", att=[], subj="A long subject folded with tabs", note="folding white space counts as one space"),
odd("hdr_2047_q_underscores_lower", hd("=?iso-8859-1?q?Ren=e9_M=fcller?= <rene@test.example>", "=?windows-1252?q?Preis_=80_5_=96_heute?=", TEXT) + "Ja.\n", text="Ja.", reply="Ja.", att=[], frm="rene@test.example", subj="Preis € 5 – heute"),
odd("hdr_group_and_comment", "From: person@test.example (Eva Test, (nested) office)\nTo: Teachers: a@school.example, b@school.example;\nSubject: Group\nDate: Wed, 5 Mar 2025 09:00:00\n" + TEXT + "Hello group\n", text="Hello group", reply="Hello group", att=[], frm="person@test.example", subj="Group", note="group address, nested comment, date without zone, no MIME-Version"),
odd("hdr_from_only_name", "From: Somebody Without Address\nTo: undisclosed-recipients:;\nSubject: no address\nDate: 5 Mar 25 9:00 EST\n\nJust words.\n", text="Just words.", reply="Just words.", att=[], subj="no address", note="From has only a name: address not judged"),
odd("hdr_duplicate_subject", "From: person@test.example\nSubject: first\nSubject: second\nTo: a@school.example\nTo: b@school.example\n\nDuplicated headers.\n", text="Duplicated headers.", reply="Duplicated headers.", att=[], frm="person@test.example", note="which subject counts is not judged"),
odd("hdr_none_at_all", "\nOnly a body, no header line.\n", text="Only a body, no header line.", reply="Only a body, no header line.", att=[], note="starts with an empty line"),
odd("hdr_huge", hd(rest="X-Junk: " + "abcdefghij " * 6000 + "\nReferences:\n" + "".join(f" <{i}.{i}@ref.example>\n" for i in range(2000)) + TEXT) + "Still readable.\n", text="Still readable.", reply="Still readable.", att=[], frm="person@test.example", subj="Test", note="130 kB of headers"),
odd("hdr_content_type_empty", hd(rest="Content-Type:\nContent-Transfer-Encoding:\n\n") + "Plain after all.\n", text="Plain after all.", reply="Plain after all.", att=[], frm="person@test.example", subj="Test", note="Content-Type without value"),
odd("hdr_content_type_text", hd(rest="Content-Type: text\n\n") + "Old style type.\n", text="Old style type.", reply="Old style type.", att=[], note="Content-Type: text"),
odd("name_2231_continuation", hd(rest=mp("multipart/mixed", "n1", TEXT + "Zwei Dateien.", att("filename*0*=utf-8''B%C3%BC;\n filename*1*=cher%20;\n filename*2=\"liste.pdf\""))), text="Zwei Dateien.", reply="Zwei Dateien.", att=["Bücher liste.pdf"], note="RFC 2231 continuations, last one plain"),
odd("name_2047_quoted", hd(rest=mp("multipart/mixed", "n2", TEXT + "Kèm tệp.", att('filename="' + ew("Kế hoạch.pdf".encode()) + '"'))), text="Kèm tệp.", reply="Kèm tệp.", att=["Kế hoạch.pdf"], note="encoded word within quotes, not allowed but usual"),
odd("name_nfd", hd(rest=mp("multipart/mixed", "n3", TEXT + "Gửi chị.", att("filename*=UTF-8''" + "".join(f"%{b:02X}" for b in unicodedata.normalize("NFD", "Báo cáo quý.pdf").encode())))), text="Gửi chị.", reply="Gửi chị.", att=["Báo cáo quý.pdf"], note="name in NFD; NFC expected"),
odd("name_raw_utf8_and_ct_only", hd(rest=mp("multipart/mixed", "n4", TEXT + "Bảng điểm.", 'Content-Type: application/octet-stream; name="Bảng điểm.xlsx"\nContent-Transfer-Encoding: base64\n\n' + b64(b"PK\x03\x04x"))), text="Bảng điểm.", reply="Bảng điểm.", att=["Bảng điểm.xlsx"], note="name only in Content-Type, raw UTF-8"),
odd("name_unquoted_spaces", hd(rest=mp("multipart/mixed", "n5", TEXT + "See file.", att("filename=final report.pdf"))), text="See file.", reply="See file.", note="name without quotes: 'final' or 'final report.pdf', not judged"),
odd("mp_no_closing", hd(rest=mp("multipart/mixed", "c1", TEXT + "Before.", att('filename="cut.pdf"'), close=False)), text="Before.", reply="Before.", att=["cut.pdf"], note="no closing boundary"),
odd("mp_boundary_missing", hd(rest="Content-Type: multipart/mixed\n\n--x\n" + TEXT + "Words that must not be lost.\n--x--\n"), note="no boundary parameter: only the words are judged", text=None, must=['Words that must not be lost.']),
odd("mp_nested", hd(rest=mp("multipart/mixed", "o1", mp("multipart/related", "o2", mp("multipart/alternative", "o3", TEXT + "Nested words.", "Content-Type: text/html; charset=utf-8\n\n<p>Nested words. <img src=\"cid:pic1\"></p>"), "Content-Type: image/png; name=\"logo.png\"\nContent-ID: <pic1>\nContent-Disposition: inline; filename=\"logo.png\"\nContent-Transfer-Encoding: base64\n\n" + b64(b"\x89PNG\r\n\x1a\n")), att('filename="plan.pdf"'))), text="Nested words.", reply="Nested words.", att=["logo.png", "plan.pdf"], note="inline image with cid counts in the list"),
odd("mp_several_texts", hd(rest=mp("multipart/mixed", "s1", TEXT + "First part.", "Content-Type: image/jpeg; name=\"photo.jpg\"\nContent-Disposition: inline; filename=photo.jpg\nContent-Transfer-Encoding: base64\n\n" + b64(b"\xff\xd8\xff"), TEXT + "Second part.")), text="First part.\n\nSecond part.", reply="First part.\n\nSecond part.", att=["photo.jpg"], note="Apple Mail: text, picture, text"),
odd("mp_text_attachment", hd(rest=mp("multipart/mixed", "t1", TEXT + "The log is attached.", 'Content-Type: text/plain; charset=utf-8; name="run.log"\nContent-Disposition: attachment; filename="run.log"\n\nline one of the log')), text="The log is attached.", reply="The log is attached.", att=["run.log"], note="a text part as attachment is not text of the mail"),
odd("mp_rfc822_named", hd(rest=mp("multipart/mixed", "r1", TEXT + "See the enclosed mail.", 'Content-Type: message/rfc822; name="old.eml"\nContent-Disposition: attachment; filename="old.eml"\n\nFrom: a@b.example\nSubject: inner\n\nInner words.')), text="See the enclosed mail.Inner words.", reply="See the enclosed mail.", att=["old.eml"], frm="person@test.example", subj="Test", note="corrected: the text of an enclosed mail follows, as the public sets have it; it is no reply"),
odd("mp_rfc822_unnamed", hd(rest=mp("multipart/mixed", "r2", TEXT + "Weitergeleitet, siehe unten.", "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: inner\nMIME-Version: 1.0\n" + mp("multipart/mixed", "r3", TEXT + "Inner.", att('filename="inner.pdf"')))), reply="Weitergeleitet, siehe unten.", note="name of an unnamed enclosed mail, and the inner PDF, not judged"),
odd("mp_only_attachment", hd(rest='Content-Type: application/pdf; name="scan.pdf"\nContent-Disposition: attachment; filename="scan.pdf"\nContent-Transfer-Encoding: base64\n\n' + b64(b"%PDF-1.4")), text="", reply="", att=["scan.pdf"], note="the whole mail is one PDF"),
odd("mp_winmail", hd(rest=mp("multipart/mixed", "w1", TEXT + "Details in the attachment.", att('filename="winmail.dat"', b"\x78\x9f\x3e\x22\x00\x00", "application/ms-tnef"))), text="Details in the attachment.", reply="Details in the attachment.", note="winmail.dat listed or ignored: not judged"),
odd("mp_calendar_reply", hd(subj="Accepted: Staff meeting", rest=mp("multipart/alternative", "k1", TEXT + "I will be there.", 'Content-Type: text/calendar; charset=utf-8; method=REPLY; name="invite.ics"\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR')), text="I will be there.", reply="I will be there.", subj="Accepted: Staff meeting", note="text/calendar reply: list of attachments not judged"),
odd("uuencoded", hd(mime=False) + "\nHere are the notes.\n\nbegin 644 notes.txt\n" + "".join(binascii.b2a_uu(b"The old notes of the meeting, line by line."[i:i+45]).decode() for i in (0,)) + "`\nend\n", reply="Here are the notes.", frm="person@test.example", note="uuencoded file in the text is not words"),
odd("enc_b64_garbage", hd(rest="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n") + "!!\n" + base64.b64encode("Xin chào các thầy cô.".encode()).decode()[:16] + "\n ** \n" + base64.b64encode("Xin chào các thầy cô.".encode()).decode()[16:] + "\n", text="Xin chào các thầy cô.", reply="Xin chào các thầy cô.", att=[], note="base64 with lines of garbage; characters outside the alphabet are ignored (RFC 2045)"),
odd("enc_qp_broken", hd(rest="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n") + "Pre=C3=A7o: 5=ZZ6 =\neuros, a=3Db\n", text=None, note="=ZZ is no code: whatever becomes of it, the rest must be there", must=['Preço: 5', '6 euros, a=b']),
odd("enc_b64_truncated", hd(rest="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n") + base64.b64encode(b"Short answer: yes, please go ahead.").decode().rstrip("=") + "\n", text="Short answer: yes, please go ahead.", reply="Short answer: yes, please go ahead.", att=[], note="padding cut off"),
odd("enc_unknown_cte", hd(rest="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-eightbit\n\n") + "Đồng ý.\n", reply="Đồng ý.", note="unknown transfer encoding: bytes as they are"),
odd("nl_bare_lf", hd(rest=TEXT) + "Line one.\nLine two.\n", text="Line one.\nLine two.", reply="Line one.\nLine two.", att=[], frm="person@test.example", subj="Test", crlf=False, note="bare LF"),
odd("nl_bare_cr", (hd(rest=TEXT) + "Line one.\nLine two.\n").replace("\n", "\r"), text="Line one.\nLine two.", reply="Line one.\nLine two.", frm="person@test.example", subj="Test", crlf=False, note="bare CR everywhere"),
odd("nul_bytes", hd(rest=TEXT).encode() + b"Before\x00after the nul.\n", note="the words around a NUL must be there", text=None, must=['Before', 'after the nul.']),
odd("empty_body", hd(subj="Received", rest=TEXT), text="", reply="", att=[], subj="Received", frm="person@test.example"),
)
