"""Letters in plain text, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.letter_form import plain

LETTERS_PLAIN1 = (
plain("en_gmail_wrapped3", "Emma Clarke <emma.clarke@brookside.example>", "Re: Timetable for week 14", """
⟦Hi Tom,

Week 14 works for me, but please keep Thursday afternoon free: the fire
inspector comes at 14:00.⟧

On Tue, Mar 4, 2025 at 9:17 AM Thomas Whitfield-Ramsbottom (Timetabling
Office) <thomas.whitfield-ramsbottom@timetabling.brookside.example>
wrote:

> Dear all,
>
> please find below the draft for week 14.
>
> Tom
>
""", "attribution over three lines", enc="qp"),
plain("en_gmail_mailto_links", "Ravi Menon <ravi@lotus-labs.example>", "Re: Access to the lab", """
⟦Please add me to the list as well.⟧

On Fri, 7 Feb 2025 at 18:02, Helen Okafor <helen@lotus-labs.example
<mailto:helen@lotus-labs.example>> wrote:

    Everybody who needs a key: answer by Monday.
    Helen
""", "quote neither > nor HTML: attribution with <mailto:> split over lines"),
plain("en_outlook_desktop", "Priya Shah <priya.shah@northgate.example>", "RE: Purchase order 4471", """
⟦Hello Mark,

Approved up to 2,400 pounds. Anything above needs a second quote.⟧

From: Mark Ellis <mark.ellis@northgate.example> 
Sent: 11 March 2025 08:41
To: Priya Shah <priya.shah@northgate.example>
Cc: Accounts <accounts@northgate.example>
Subject: Purchase order 4471

Priya, can I go ahead with the projector?
Mark
""", enc="qp"),
plain("en_outlook_original_message", "Dan Brody <dan@brody-sons.example>", "RE: roof", """
⟦Monday is fine. Bring the long ladder.⟧

-----Original Message-----
From: Olu Adeyemi [mailto:olu@roofing.example] 
Sent: Friday, January 31, 2025 4:55 PM
To: Dan Brody
Subject: roof

Can we start on Monday?

-----Original Message-----
From: Dan Brody
Sent: Thursday, January 30, 2025 9:10 AM
To: Olu Adeyemi
Subject: roof

It leaks again.
""", "two levels of Original Message"),
plain("en_outlook_mobile", "Grace Lindqvist <grace@harbourview.example>", "Re: keys", """
⟦They are with the porter.⟧

⟪Get Outlook for iOS<https://aka.ms/o0ukef>⟫
________________________________
From: Paul Mensah <paul@harbourview.example>
Sent: Wednesday, April 2, 2025 7:12:03 AM
To: Grace Lindqvist <grace@harbourview.example>
Subject: keys

Where are the keys to room 12?
"""),
plain("en_iphone", "Liam Doyle <liam@doyle.example>", "Re: pitch booking", """
⟦Yes, 6pm.⟧

⟪Sent from my iPhone⟫

> On 5 Mar 2025, at 11:20, Sports Office <sports@college.example> wrote:
> 
> Do you still need the pitch tomorrow?
"""),
plain("en_apple_mail_inline", "Nora Vale <nora@valeandco.example>", "Re: three questions", """
On 12 Feb 2025, at 09:00, Oscar Lund <oscar@lund.example> wrote:

> Oscar here. Three questions:
> 1. Who brings the projector?

⟦I do.⟧

> 2. Is lunch paid?

⟦Only for speakers. Everyone else buys a ticket at the door.⟧

> 3. When do we leave?
> Oscar

⟦At five sharp.⟧
""", "answers between the quotes, in order"),
plain("en_bottom_post", "Ken Ito <ken@mailinglist.example>", "Re: [build] flaky test", """
Sara Novotna wrote:
> The test fails one run in ten on my machine.
> Is it the clock?

⟦Yes, it is the clock. Freeze it with the fixture and it passes every time.

I will send a patch tonight.⟧

-- 
⟪Ken Ito
release team⟫
"""),
plain("en_plus_one", "Bea Hart <bea@oss.example>", "Re: Proposal: drop Python 3.8", """
⟦+1⟧

On Mon, 10 Feb 2025, 08:15 Yusuf Kaya, <yusuf@oss.example> wrote:

> Shall we drop 3.8 in the next release?
>
"""),
plain("en_one_word_no_newline", "Ian Pope <ian@pope.example>", "Re: coffee?", "⟦Sure⟧", "no line end, no quote"),
plain("en_no_attribution", "Tess Moran <tess@moran.example>", "Re: invoice 88", """
> Did you receive invoice 88?
> It was due on Friday.

⟦Received and paid on Thursday, reference MORAN-88.⟧
""", "quote without any attribution line, answer below"),
plain("en_no_attribution_top", "Jo Finch <jo@finch.example>", "Re: invoice 89", """
⟦Not yet. Could you send it again as a PDF?⟧

> Did you receive invoice 89?
>
> It was due on Monday.
"""),
plain("en_wrote_in_prose", "Hugh Tran <hugh@archive.example>", "Re: source of the quotation", """
⟦Dear Anne,

In 1843 Dickens wrote:

"It was the best thing in the world to be good."

I am not sure he ever wrote: it may be a later invention. Please do not
print it before we know.⟧

Anne Weir <anne@archive.example> schrieb am Mo., 3. März 2025, 10:11:

> Where does the Dickens line come from?
""", "'wrote:' at a line end in own prose must not cut; German attribution below an English letter"),
plain("en_from_in_prose", "Maya Stone <maya@helpdesk.example>", "Re: spoofed mail", """
⟦Hi Ben,

The suspicious mail can be recognised by one header:

From: IT-Support <it-support@he1pdesk.example>

The real one has an l, not the digit 1. Do not click anything.⟧
""", "a single From: line in own prose is not a header block; no quote at all"),
plain("en_own_quoted_code", "Leo Brandt <leo@dev.example>", "Re: shell question", """
⟦You want this one:

> sort -u names.txt > unique.txt

The second arrow writes the file; the first one is only my prompt. Try it and tell me.⟧

On 2025-02-20 14:31, Ada Quist wrote:
> How do I remove duplicate lines?
""", "one line of own code begins with '> '"),
plain("en_own_rules", "Carol Finn <carol@finn.example>", "Agenda and minutes", """
⟦Hello everybody,

Agenda
------------------------------
1. Budget
2. Summer trip

Minutes
==============================
All present. Budget accepted.

***

Next meeting: 4 May.⟧
""", "own horizontal rules; nothing is quoted"),
plain("en_signature_dashes", "Robert Quayle <r.quayle@isle.example>", "Re: ferry times", """
⟦Hello,

the last ferry leaves at 19:45, not 20:15.⟧

-- 
⟪Robert Quayle
Harbour Office, Douglas
Tel. +44 1624 555 010⟫

On 14/02/2025 16:20, Visitor Desk wrote:
> Is 20:15 still right?
"""),
plain("en_best_regards_company", "John Smith <john.smith@acme.example>", "Re: Delivery dates", """
⟦Hi Laura,

we can deliver on the 18th if you confirm today.⟧

⦃Best regards,
John Smith
Acme Inc.⦄

On Thu, Feb 13, 2025 at 3:05 PM Laura Pike <laura@pike.example> wrote:

> When can you deliver?
""", "undelimited sign-off"),
plain("en_thanks_name_short", "Alex Kim <alex@kim.example>", "Re: draft", """
⟦Looks good, ship it.⟧

⦃Thanks,
Alex⦄
""", "undelimited sign-off, no quote"),
plain("en_forward_note", "Ruth Adler <ruth@adler.example>", "Fwd: Parking permits", """
⟦Sam, could you answer this one? I have no idea who issues the permits now.⟧

---------- Forwarded message ---------
From: Gate 3 <gate3@campus.example>
Date: Tue, Jan 14, 2025 at 7:58 AM
Subject: Parking permits
To: <ruth@adler.example>


Permits expire on Friday. Whom do we ask?
""", "forward with a note on top: the note is the reply"),
plain("en_apple_forward_note", "Neil Osei <neil@osei.example>", "Fwd: Lost umbrella", """
⟦FYI, the umbrella may be yours.⟧

> Begin forwarded message:
> 
> From: Reception <reception@tower.example>
> Subject: Lost umbrella
> Date: 3 March 2025 at 08:02:11 GMT
> To: All staff <staff@tower.example>
> 
> A blue umbrella was left in the lift.
"""),
plain("en_mailing_list_footer", "Wim Peeters <wim@peeters.example>", "Re: [riverwatch] Water level sensors", """
⟦The sensor at the bridge has been dead since Sunday. I replaced the battery
this morning and it reports again.⟧

Anke Smit wrote on 2 March:
> Is anybody else missing the data of the bridge?

_______________________________________________
riverwatch mailing list -- riverwatch@lists.river.example
To unsubscribe send an email to riverwatch-leave@lists.river.example
https://lists.river.example/mailman3/lists/riverwatch.lists.river.example/
""", "mailing-list footer is neither reply nor signature", hdrs="List-Id: <riverwatch.lists.river.example>\nPrecedence: list\n"),
plain("en_google_groups_footer", "Iris Bell <iris@bell.example>", "Re: [beekeepers] Varroa count", """
⟦Counted 14 in 24 hours, so I treat next week.⟧

On Sunday, 2 March 2025 at 20:10:44 UTC+1 hive...@gmail.com wrote:

> What is your count this spring?
>

-- 
You received this message because you are subscribed to the Google Groups "beekeepers" group.
To unsubscribe from this group and stop receiving emails from it, send an email to beekeepers+unsubscribe@googlegroups.com.
To view this discussion visit https://groups.google.com/d/msgid/beekeepers/abc%40googlegroups.com.
""", "Google Groups footer", hdrs="List-ID: <beekeepers.googlegroups.com>\nPrecedence: list\n"),
)
