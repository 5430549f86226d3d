"""Lines with which mail programs in many languages announce the letter they quote."""

# ruff: noqa: RUF001 - the programs' own lines are long, and other scripts are meant

ANNOUNCING = """
On 10/11/2023 8:12 AM, An wrote:
On Monday, 15 January 2024 at 08:12, An Bình <an@x.example> wrote:
On Jan 15, 2024, at 8:12 AM, An Bình <an@x.example> wrote:
On Mon, Jan 15, 2024, 8:12 AM An Bình <an@x.example> wrote:
On 2024-01-15 08:12, an@x.example wrote:
On 15 Jan 2024 8:12 am, "An Bình" <an@x.example> wrote:
Le 15/01/2024 à 08:12, An a écrit :
Le lundi 15 janvier 2024 à 08:12:33 UTC+1, An <an@x.example> a écrit :
Le jeu. 15 janv. 2024 à 08:12, An <an@x.example> a écrit :
El 15/01/2024 a las 8:12, An escribió:
El lunes, 15 de enero de 2024, 08:12:33 CET, An <an@x.example> escribió:
Em 15/01/2024 08:12, An escreveu:
Em seg, 15 de jan de 2024 08:12, An <an@x.example> escreveu:
Am 15.01.24 um 08:12 schrieb An:
Am Montag, 15. Januar 2024, 08:12:33 MEZ hat An <an@x.example> Folgendes geschrieben:
Am Mo, 15. Jan. 2024 um 08:12 Uhr schrieb An <an@x.example>:
Op 15-1-2024 om 08:12 schreef An:
Op maandag 15 januari 2024 heeft An <an@x.example> het volgende geschreven:
Il 15/01/2024 08:12, An ha scritto:
Il giorno lun 15 gen 2024 alle ore 08:12 An <an@x.example> ha scritto:
Den 15.01.2024 08:12, skrev An:
Den mån 15 jan. 2024 kl 08:12 skrev An <an@x.example>:
Den tors 15 jan 2024 08:12An <an@x.example> skrev:
15 jan 2024 kl. 08:12 skrev An <an@x.example>:
W dniu 15.01.2024 o 08:12, An pisze:
Dne 15.1.2024 v 8:12 An napsal(a):
pe 15. tammik. 2024 klo 8.12 An (an@x.example) kirjoitti:
15.01.2024 8:12, An пишет:
15 января 2024 г., 8:12 пользователь An <an@x.example> написал:
Понедельник, 15 января 2024, 8:12 +03:00 от An <an@x.example>:
15.01.2024, 08:12, "An" <an@x.example>:
在 2024年1月15日，08:12，An <an@x.example> 写道：
An <an@x.example> 於 2024年1月15日 週一 上午8:12寫道：
2024/01/15 8:12、An <an@x.example>のメール:
2024年1月15日(月) 8:12 An <an@x.example>:
2024. 1. 15. 오전 8:12, An <an@x.example> 작성:
An <an@x.example>, 15 Oca 2024 Pzt, 08:12 tarihinde şunu yazdı:
Pe lun., 15 ian. 2024 la 08:12, An <an@x.example> a scris:
On Mon, 15 Jan 2024 08:12:33 +0000, An <an@x.example> wrote:
An Bình <an@x.example> wrote:
An Bình wrote on 15/01/2024 08:12:
An Bình schrieb am 15.01.2024 um 08:12:
On Jan 15, 8:12 am, An <an@x.example> wrote:
---- On Mon, 15 Jan 2024 08:12:33 +0700 An <an@x.example> wrote ---
---- Vào Th 2, 15 Th1 2024 08:12:33 +0700 An <an@x.example> đã viết ----
Vào Thứ Hai, 15 tháng 1 2024 lúc 08:12 An <an@x.example> đã viết:
Vào thứ 2, 15 thg 1, 2024 lúc 08:12 An <an@x.example> viết:
Vào 15/01/2024 lúc 08:12, An viết:
Vào ngày 15 thg 1, 2024, vào lúc 08:12, An <an@x.example> đã viết:
Vào lúc 8:12 SA, 15 tháng 1, 2024, An <an@x.example> đã viết:
Vào ngày Th 2, 15 thg 1, 2024 lúc 8:12 SA An <an@x.example> đã viết:
Lúc 08:12 ngày 15/01/2024, An <an@x.example> đã viết:
Ngày 15 tháng 1 năm 2024 lúc 08:12, An <an@x.example> đã viết:
An <an@x.example> đã viết vào Th 2, 15 thg 1, 2024 lúc 08:12:
Ngày 08:12 15/1/2024, An <an@x.example> viết:
Th 2, 15 thg 1, 2024, 08:12 An <an@x.example> đã viết:
T2, 15 thg 1, 2024 lúc 08:12 An <an@x.example> đã viết:
On Mon, Jan 15, 2024 at 8:12 AM An Bình via Group <group@x.com> wrote:
-------- Original Message --------
-----Original Appointment-----
----- Forwarded by An/ABC on 15/01/2024 08:12 -----
----- Chuyển tiếp bởi An -----
---------- Thư đã chuyển tiếp ----------
----Tin nhắn gốc----
Begin forwarded message:
""".strip().splitlines()

# Announce only where quoted lines follow.
ANNOUNCING_MARKED_LINES = """
Quoting An Bình <an@x.example>:
Zitat von An Bình <an@x.example>:
An Bình said the following on 15/01/2024 08:12:
Trích dẫn An <an@x.example>:
""".strip().splitlines()
