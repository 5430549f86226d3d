"""Letters in plain text, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.letter_form import plain

LETTERS_PLAIN2 = (
plain("en_several_levels", "Fay Wong <fay@wong.example>", "Re: Re: Re: Hall B", """
⟦Then take hall C. It has 60 seats and a piano.⟧

On 6 Mar 2025 10:02, Gil Rosen wrote:
> Hall B is booked, sorry.
>
> On 5 Mar 2025 18:40, Fay Wong wrote:
>> Can I have hall B on the 20th?
>>
>> On 4 Mar 2025 09:00, Gil Rosen wrote:
>>> Please send me your room wishes.
>>>
>>> Gil
"""),
plain("en_yahoo_plain", "Moe Castillo <moe_castillo@yahoo.example>", "Re: bus 17", """
⟦I will take the next one then.⟧

    On Monday, March 3, 2025 at 06:44:10 AM PST, Transit Alerts <alerts@transit.example> wrote:  
 
 Bus 17 is cancelled this morning.
  
"""),
plain("en_protonmail_plain", "quietbird <quietbird@proton.example>", "Re: meeting point", """
⟦North entrance, under the clock.⟧

⟪Sent with [Proton Mail](https://proton.me/mail/home) secure email.⟫

On Wednesday, March 5th, 2025 at 8:15 PM, Kit <kit@kit.example> wrote:

> Where do we meet?
"""),
plain("en_zimbra", "Lena Petrov <lena@zim.example>", "Re: server room", """
⟦The door code was changed yesterday. Ask me in person.⟧

----- Original Message -----
From: "Jake Rowe" <jake@zim.example>
To: "Lena Petrov" <lena@zim.example>
Sent: Tuesday, 18 February, 2025 09:12:30
Subject: server room

The code does not work any more.
"""),
plain("en_lotus_notes", "Brian O'Neill/Dublin/Corp <brian_oneill@corp.example>", "Re: Fw: Q1 figures", """
⟦Figures confirmed. One correction: line 12 should read 40,300.⟧




From:   Sheila Byrne/Cork/Corp
To:     Brian O'Neill/Dublin/Corp@Corp
Date:   19/02/2025 15:22
Subject:        Fw: Q1 figures



Please confirm the figures below.

Sheila
""", "Lotus Notes header block with tabs of spaces"),
plain("en_k9_below_signature", "Jan Novak <jan@novak.example>", "Re: Lift", """
-- 
Jan Novak
Facilities

> Is the lift working again?

⟦Yes, since ten this morning.⟧
""", "the answer stands below signature and quote"),
plain("en_delimiter_footer_legal", "Denise Fox <denise.fox@bank.example>", "RE: account form", """
⟦Please sign page 2 as well and send it back.⟧

⦃Kind regards,

Denise Fox
Client Services
T: 020 7946 0123⦄

⦃This e-mail and any attachments are confidential and may be privileged. If you are not the intended recipient please delete it and notify the sender.⦄

From: Tom Reid <tom@reid.example>
Sent: 21 February 2025 12:00
To: Denise Fox <denise.fox@bank.example>
Subject: account form

Here is the form.
""", "undelimited block plus legal notice"),
plain("en_sent_from_not_signature", "Ollie Park <ollie@park.example>", "Re: parcel", """
⟦Sent from my old address by mistake, the parcel comes back to me next week.
I will post it again then.⟧
""", "begins like 'Sent from my' but is prose"),
plain("en_emoji_only", "Zoe Ames <zoe@ames.example>", "Re: we won!", """
⟦🎉🎉👍⟧

On Sat, Mar 8, 2025 at 5:01 PM Coach <coach@club.example> wrote:

> We won 3:1!
""", enc="b64"),
plain("en_list_of_dashes", "Uma Rao <uma@rao.example>", "Re: shopping", """
⟦- 2 kg flour
- eggs
-- the brown ones, not white
- yeast

That is all.⟧

On Mar 1, 2025, at 10:00 AM, Dev <dev@rao.example> wrote:

What do you need?
""", "a line beginning with -- inside a list is no signature; quote without >"),
plain("de_outlook", "Katrin Vogel <k.vogel@stadtwerke.example>", "AW: Zählerstand", """
⟦Guten Tag Herr Maier,

der Zählerstand beträgt 18.442 kWh, abgelesen am 28.02.2025.⟧

⦃Mit freundlichen Grüßen

Katrin Vogel
Stadtwerke Neuheim GmbH⦄

Von: Jürgen Maier <juergen.maier@netz.example>
Gesendet: Montag, 3. März 2025 07:55
An: Katrin Vogel <k.vogel@stadtwerke.example>
Betreff: Zählerstand

Bitte den Stand melden.
""", enc="qp", charset="iso-8859-1"),
plain("de_thunderbird", "Uwe Brandt <uwe@brandt.example>", "Re: Vereinsheim", """
Am 04.03.25 um 19:30 schrieb Sabine Koch:
> Wer hat den Schlüssel?
⟦Ich habe ihn.⟧
> Und wer räumt am Sonntag auf?
⟦Die Jugendmannschaft, das ist schon abgesprochen.⟧
> Gruß, Sabine
""", "inline answers directly under the quoted lines", enc="8bit"),
plain("de_iphone_gmx", "Heike Lorenz <heike.lorenz@gmx.example>", "Re: Elternabend", """
⟦Ich komme gern.⟧

⟪Von meinem iPhone gesendet⟫

> Am 02.03.2025 um 18:22 schrieb Klassenlehrerin 4b <4b@grundschule.example>:
> 
> ﻿Liebe Eltern, bitte melden Sie sich an.
""", "BOM inside the quote as Apple writes it; text not judged", notext=True),
plain("de_urspruengliche", "Bernd Kuhn <bernd@kuhn.example>", "AW: Rechnung 2025-17", """
⟦Die Rechnung ist bezahlt, siehe Kontoauszug vom 12.02.⟧

-----Ursprüngliche Nachricht-----
Von: Buchhaltung [mailto:buchhaltung@lieferant.example] 
Gesendet: Dienstag, 11. Februar 2025 10:04
An: Bernd Kuhn
Betreff: Rechnung 2025-17

Wir bitten um Zahlung.
"""),
plain("fr_gmail", "Chloé Marchand <chloe@marchand.example>", "Re: Réunion de rentrée", """
⟦Bonjour Luc,

je serai en retard d'un quart d'heure, commencez sans moi.⟧

Le mar. 4 mars 2025 à 08:12, Luc Delacroix-Fontanelle <
luc.delacroix@ecole.example> a écrit :

> Réunion à 9 h en salle 3.
>
"""),
plain("fr_outlook", "Service scolarité <scolarite@univ.example>", "RE: Attestation", """
⟦Bonjour,

L'attestation est jointe au dossier en ligne.⟧

De : Amélie Roux <amelie.roux@univ.example>
Envoyé : lundi 17 février 2025 11:30
À : Service scolarité <scolarite@univ.example>
Objet : Attestation

Pouvez-vous m'envoyer l'attestation ?
""", "Outlook French: space before the colon", enc="qp", charset="windows-1252"),
plain("fr_iphone", "Hugo Petit <hugo@petit.example>", "Re: demain", """
⟦OK pour 8 h.⟧

⟪Envoyé de mon iPhone⟫

> Le 6 mars 2025 à 21:03, Marie Petit <marie@petit.example> a écrit :
> 
> On part à quelle heure ?
"""),
plain("es_gmail", "Lucía Ferrer <lucia@ferrer.example>", "Re: Horario del comedor", """
⟦Perfecto, muchas gracias. Nos vemos el lunes a las 13:30.⟧

El mié, 5 mar 2025 a las 10:44, Comedor Escolar (<comedor@colegio.example>)
escribió:

> El nuevo horario empieza el lunes.
"""),
plain("es_outlook_mensaje", "Andrés Gil <andres.gil@obra.example>", "RE: Presupuesto", """
⟦Aceptado. Podéis empezar cuando queráis.⟧

De: Reformas Sur <info@reformas.example>
Enviado el: jueves, 27 de febrero de 2025 16:08
Para: Andrés Gil <andres.gil@obra.example>
Asunto: Presupuesto

Adjuntamos el presupuesto.
"""),
plain("es_movil", "Pilar Ochoa <pilar@ochoa.example>", "Re: Llaves", """
⟦Están debajo de la maceta.⟧

⟪Enviado desde mi iPhone⟫

> El 1 mar 2025, a las 9:15, Tomás <tomas@ochoa.example> escribió:
> 
> ¿Dónde están las llaves?
"""),
plain("pt_gmail", "João Teixeira <joao@teixeira.example>", "Re: Relatório mensal", """
⟦Bom dia,

O relatório segue amanhã; falta só a parte da cantina.⟧

Em seg., 3 de mar. de 2025 às 09:31, Direção <
direcao@escola.example> escreveu:

> Precisamos do relatório até quarta-feira.
"""),
plain("pt_outlook", "Marta Nunes <marta@nunes.example>", "RES: Contrato", """
⟦Assinado e devolvido em duas vias.⟧

De: Jurídico <juridico@firma.example>
Enviada em: sexta-feira, 28 de fevereiro de 2025 17:20
Para: Marta Nunes <marta@nunes.example>
Assunto: Contrato

Favor assinar.
"""),
plain("it_gmail", "Giulia Bianchi <giulia@bianchi.example>", "Re: Gita scolastica", """
⟦Confermo due posti, uno vegetariano.⟧

Il giorno lun 3 mar 2025 alle ore 12:00 Segreteria <segreteria@liceo.example>
ha scritto:

> Quanti posti servono?
"""),
plain("it_thunderbird_inline", "Paolo Serra <paolo@serra.example>", "Re: Impianto audio", """
Il 27/02/2025 15:40, Marco ha scritto:
> Servono due microfoni?

⟦Meglio tre.⟧

> E il mixer?

⟦Lo porto io.⟧
"""),
plain("nl_outlook", "Femke de Vries <femke@devries.example>", "RE: Fietsenstalling", """
⟦Beste Joost,

De stalling is vanaf maandag weer open.⟧

Van: Joost Bakker <joost@gemeente.example>
Verzonden: dinsdag 25 februari 2025 13:12
Aan: Femke de Vries <femke@devries.example>
Onderwerp: Fietsenstalling

Wanneer gaat de stalling weer open?
"""),
plain("nl_gmail", "Sander Mulder <sander@mulder.example>", "Re: Zaalhuur", """
⟦Akkoord.⟧

Op do 6 mrt 2025 om 15:02 schreef Zaalverhuur <zaal@buurthuis.example>:

> De zaal kost 40 euro per avond.
"""),
)
