"""How mail servers say that a letter did not arrive, in the languages in which they say it (compare by `key`)."""

import re

# Of a subject or a first paragraph, without marks and in lower case.
FAILED = re.compile(
    "|".join(
        (
            r"deliver(?:y|ing|ed)?\b.{0,60}\b(?:fail|problem|error|report|status|notification|delay|warning"
            r"|reject|impossible|refus)",
            r"(?:fail|could ?n[o']t|unable|not be|was ?n[o']t|not|impossible|trouble|error|problem)\w*\b.{0,60}"
            r"\b(?:deliver|sen[dt]|reach|relay)",
            r"undeliver|non-?deliver|returned (?:e-?)?mail|returning message|message returned|return to sender"
            r"|failure notice",
            r"mail (?:system )?(?:error|failure)|bounced? (?:mail|message)|(?:nondelivery|delivery) (?:status"
            r"|report)|mail failure",
            r"(?:invalid|unknown|bad|no such|no valid) (?:user|recipient|address|mailbox|user address|recipient"
            r" address)",
            r"(?:user|recipient|mailbox|host|domain|address)\b.{0,40}\b(?:unknown|not found|does not exist"
            r"|unavailable|disabled)",
            r"mailbox (?:is )?(?:full|exceeds)|over ?quota|quota exceeded",
            r"(?:khong|chua|khong the) (?:gui|duoc gui|the gui|chuyen|phan phoi|phat)(?: duoc| di duoc|"
            r" toi)?\b|thu (?:bi )?tra (?:lai|ve)",
            r"khong tim thay dia chi|dia chi (?:thu )?khong ton tai|hop thu (?:cua .{1,40})?(?:da )?day|trang"
            r" thai gui thu|gui thu that bai",
            r"unzustellbar|nicht zugestellt|zustellung|non remis|n'a pas pu etre|no se (?:ha )?(?:pudo|puede"
            r"|podido) entregar|no entregado",
            r"nao (?:foi )?(?:pode ser )?entregue|falha na entrega|mancata consegna|impossibile (?:recapitare"
            r"|consegnare)",
            r"не (?:может быть |удалось )?достав|недоставлен|не доставлен|エラー通知"
            r"|配信(?:不能|失敗|でき)|送信できません|届きません|退信"
            r"|无法投递|投递失败|배달",
        )
    )
)
FULL = re.compile(
    r"(?i)mailbox\W{1,3}(?:is |was |has )?(?:full|exceed|over)|over ?quota|quota (?:exceed|limit)"
    r"|exceed\w*\b.{0,30}\b(?:quota|storage|size|limit)"
    r"|not enough (?:storage )?space|disk (?:is )?full|storage (?:allocation|limit)|insufficient (?:system"
    r" )?storage|h[oộ]p th[uư] .{0,20}đầy"
    r"|too large|size limit|容量|一杯"
)
UNKNOWN = re.compile(
    r"(?i)user (?:is )?(?:unknown|not found|not known|not exist|does ?n[o']t exist|invalid)|(?:no such|unknown"
    r"|invalid|bad|nonexistent|illegal|unrouteable)"
    r" (?:\w+ ){0,2}(?:user|recipient|mailbox|address|account|alias|destination|domain|host)|(?:recipient"
    r"|mailbox|address|account|e-?mail)\b.{0,60}?"
    r"\b(?:unknown|not found|does ?n[o']t exist|not exist|not listed|no longer (?:exists|in use|valid|available"
    r"|active)|could ?n[o']t be found"
    r"|not recognized|invalid|undeliverable|disabled|inactive|been deactivated)|not a (?:valid|known) (?:user"
    r"|mailbox|recipient|address)"
    r"|no (?:valid )?(?:recipients?|mailbox|user)\b.{0,20}(?:here|by that name|for this)|not listed in|does"
    r" ?n[o']t (?:have|like) an? .{0,20}account"
    r"|no longer (?:an? )?(?:employee|with|on server)|recipnotfound|host (?:unknown|not found)|domain (?:\S+"
    r" )?(?:not found|does ?n[o']t exist)|nxdomain"
    r"|không tìm thấy địa chỉ|địa chỉ .{0,40}không tồn tại|unknown user|no mailbox here|this user does"
)
POLICY = re.compile(
    r"(?i)spam|blocked|black ?list|block ?list|blocklist|denied by|policy|access denied|reputation|authenticat"
    r"|dmarc|\bspf\b|\bdkim\b|virus|relay"
    r"|too many|rate limit|greylist|try again|temporar|sender (?:address )?(?:rejected|denied|unknown|verify)"
    r"|reverse dns|ptr record|not permitted"
)
DELAYED = re.compile(
    r"(?i)\bdelay|will (?:keep|continue|be retried)|keep trying|still (?:being|trying|undelivered)|warning"
    r" message only|not yet been delivered"
    r"|\(delay\)|tạm thời|bị hoãn|chưa gửi được|trì hoãn"
)
COPY_BEGINS = re.compile(
    r"(?im)^[ \t>*=-]*(?:below (?:this line )?is a copy|this is a copy of|(?:the )?(?:header|body|text)s? of"
    r" (?:the|your) original|original (?:message|mail)"
    r"(?: follows| headers?| details?)?\W*$|original mail as follows|message headers? follow|included is a copy"
    r"|unsent message follows|returned message"
    r"|undelivered message|your (?:original )?message follows|message from whom|a copy of your message"
    r"|forwarded message|received: ?from |received: ?by"
    r"|return-path:|thư gốc|nội dung thư gốc)"
)
