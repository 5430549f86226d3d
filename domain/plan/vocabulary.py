"""Words of office and school Vietnamese: the yardstick for what looks misspelt. Pairs of syllables, one term each."""

from collections import defaultdict

_TERMS = """
an ninh|an toàn|ban hành|biên chế|biểu dương|biện pháp|báo cáo|bạo lực|bảo vệ|bảo đảm|bệnh viện|bố trí|bồi dưỡng
bổ sung|chi bộ|chuyên môn|chuyên đề|chuyển biến|chuyển đổi|chuẩn bị|chính phủ|chính quyền|chính sách|chính trị
chính xác|chăm sóc|chương trình|chấp hành|chất lượng|chế độ|chỉ số|chỉ thị|chỉ tiêu|chỉ đạo|chủ trì|chủ trương
chủ tịch|chủ động|chữa cháy|cung cấp|cuộc họp|cá nhân|các cấp|cán bộ|công bố|công chức|công dân|công khai|công nghệ
công tác|công văn|công đoàn|căn cứ|cơ quan|cải cách|cải thiện|cảnh quan|cấp trên|cộng đồng|cụ thể|cứu nạn|dinh dưỡng
doanh nghiệp|dân chủ|dân cư|dân tộc|dịch bệnh|dịch vụ|dự thảo|dự toán|gia đình|giai đoạn|giao tiếp|giám hiệu
giám sát|giáo dục|giáo viên|giải pháp|giải quyết|giảng dạy|gương mẫu|hiểu biết|hiện hành|hiện đại|hiệu lực|hiệu quả
hiệu trưởng|hoàn thiện|hoàn thành|hoạt động|huy động|hành chính|hình thức|hướng dẫn|hạn chế|học kỳ|học sinh|học tập
học đường|hồ sơ|hỗ trợ|hội nghị|hội thi|hợp pháp|khai thác|khen thưởng|khoa học|khuyến khích|khó khăn|khẩn trương
khắc phục|khối lượng|kinh nghiệm|kinh phí|kinh tế|kiến nghị|kiến thức|kiểm tra|kiểm định|kế hoạch|kế toán|kết hợp
kết luận|kết quả|kịp thời|kỷ cương|kỷ luật|kỹ năng|kỹ thuật|lao động|liên quan|lãnh đạo|lĩnh vực|lồng ghép|minh bạch
môi trường|mầm non|mục tiêu|mục đích|nghiêm chỉnh|nghiêm túc|nghiệp vụ|nghị quyết|nghị định|ngoại khóa|nguyên nhân
nguồn lực|ngân sách|người dân|người học|nhiệm vụ|nhà nước|nhà trường|nhân dân|nhân rộng|nhân viên|nhận thức|nâng cao
năng lực|nề nếp|nội dung|nội quy|phong phú|phong trào|pháp luật|phát hiện|phát huy|phát triển|phân công|phê duyệt
phòng cháy|phòng chống|phòng ngừa|phương pháp|phương tiện|phương án|phối hợp|phổ biến|phụ huynh|phụ trách|phục vụ
quan tâm|quy chế|quy trình|quy định|quyết định|quá trình|quán triệt|quản lý|rà soát|sinh hoạt|sáng kiến|sáng tạo
sơ kết|sức khỏe|sử dụng|tai nạn|tham gia|tham mưu|thanh tra|theo dõi|thi hành|thi đua|thiên tai|thiết bị|thiết thực
thành công|thành lập|thành phố|thành tích|thành viên|thích hợp|thông báo|thông tin|thương tích|thường trực
thường xuyên|thẩm quyền|thể chất|thể thao|thống nhất|thời gian|thời hạn|thủ trưởng|thủ tục|thực hiện|thực phẩm
thực tiễn|thực tế|tinh thần|tiêu chuẩn|tiêu chí|tiến độ|tiếp cận|tiếp nhận|tiếp tục|toàn diện|toàn thể|trang bị
trang thiết|triển khai|trung tâm|trung ương|truyền thông|truyền thống|trách nhiệm|trường học|trường lớp|trải nghiệm
trẻ em|trọng tâm|trở thành|tuyên truyền|tuyển dụng|tuyển sinh|tài chính|tài liệu|tình hình|tích cực|tăng cường
tư tưởng|tập huấn|tập thể|tập trung|tổ chức|tổng hợp|tổng kết|tự giác|viên chức|văn bản|văn hóa|văn phòng|vướng mắc
vật chất|vật tư|xuất sắc|xây dựng|xã hội|xử lý|y tế|yêu cầu|ý nghĩa|ý thức|điều chỉnh|điều hành|điều kiện|điển hình
đoàn kết|đoàn thể|đào tạo|đánh giá|đôn đốc|đăng tải|đơn vị|đạo đức|đạt chuẩn|đảm bảo|đảng viên|đầu tư|đầy đủ
đẩy mạnh|đặc điểm|đề nghị|đề xuất|đề án|địa bàn|địa phương|định hướng|định kỳ|đối tượng|đồ chơi|đồng bộ|đồng chí
đồng thời|đổi mới|đội ngũ|động viên|đột xuất|ứng dụng
"""

TERMS: frozenset[str] = frozenset(term for term in _TERMS.replace("\n", "|").split("|") if term)
AFTER: dict[str, list[str]] = defaultdict(list)
BEFORE: dict[str, list[str]] = defaultdict(list)
for _term in TERMS:
    _first, _second = _term.split(" ")
    AFTER[_first].append(_second)
    BEFORE[_second].append(_first)

# Pairs that look like a misprint of a term above and are words themselves.
TWINS = frozenset(
    {
        "cộng tác",
        "quản lí",
        "xử lí",
        "định kì",
        "học kì",
        "kĩ năng",
        "kĩ thuật",
        "kỉ luật",
        "kỉ cương",
        "nhà trưởng",
        "văn hoá",
    }
)

ABBREVIATIONS = ("UBND", "HĐND", "CBGVNV", "UBMTTQ")
KNOWN_CAPITALS = frozenset(
    {"UBND", "HĐND", "CBGVNV", "UBMTTQ", "UBKT", "UBTV", "HĐQT", "HĐTV", "UBQG", "HĐLĐ", "HĐGD", "HĐTĐ", "UBTG"}
)

VERBS_AFTER_SEMICOLON = frozenset(
    [
        "Thực hiện",
        "Tổ chức",
        "Xây dựng",
        "Tiếp tục",
        "Tăng cường",
        "Phối hợp",
        "Triển khai",
        "Nâng cao",
        "Đẩy mạnh",
        "Kiểm tra",
        "Hướng dẫn",
        "Chủ động",
        "Chỉ đạo",
        "Tuyên truyền",
        "Theo dõi",
        "Báo cáo",
        "Quản lý",
        "Rà soát",
        "Đảm bảo",
        "Bảo đảm",
        "Phát huy",
        "Đổi mới",
        "Huy động",
        "Cập nhật",
        "Lồng ghép",
        "Phổ biến",
        "Quán triệt",
    ]
)
# Prepositions and connectives that get glued to the next word, and pairs of which one is enough.
GLUED = ("về", "của", "và", "các", "cho", "với", "trong", "theo", "tại", "được", "những", "để", "từ")
DOUBLED = frozenset(
    {
        "của thuộc",
        "của của",
        "và và",
        "các các",
        "về về",
        "cho cho",
        "trong trong",
        "theo theo",
        "tại tại",
        "những những",
    }
)
DOUBLED_FIRST = frozenset(pair.split()[0] for pair in DOUBLED)
