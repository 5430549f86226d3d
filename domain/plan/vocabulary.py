"""Words of office and school Vietnamese: the yardstick for what looks misspelt. Pairs of syllables, one term each."""

from collections import defaultdict

_TERMS = (
    """
ban hành|báo cáo|bảo đảm|bảo vệ|bệnh viện|biện pháp|biểu dương|bổ sung|bố trí|bồi dưỡng|cá nhân|các cấp|cải cách|cải thiện
cán bộ|căn cứ|cấp trên|chấp hành|chất lượng|chi bộ|chỉ đạo|chỉ thị|chỉ tiêu|chế độ|chính phủ|chính quyền|chính sách|chính trị
chủ động|chủ tịch|chủ trì|chủ trương|chuẩn bị|chương trình|chuyên đề|chuyên môn|chuyển biến|chuyển đổi|công chức|công dân|công đoàn
công khai|công nghệ|công tác|công văn|cộng đồng|cơ quan|cuộc họp|cụ thể|cung cấp|dân chủ|dân cư|dân tộc|dịch bệnh|dịch vụ|doanh nghiệp
dự toán|dự thảo|đặc điểm|đánh giá|đào tạo|đảng viên|đạo đức|đảm bảo|đầu tư|đầy đủ|đăng tải|đẩy mạnh|đề án|đề nghị|đề xuất|địa bàn
địa phương|điều chỉnh|điều hành|điều kiện|điển hình|định hướng|định kỳ|đoàn kết|đoàn thể|đôn đốc|đổi mới|đối tượng|đồng bộ|đồng chí
đồng thời|động viên|đột xuất|đơn vị|đội ngũ|giai đoạn|giải pháp|giải quyết|giám hiệu|giám sát|giáo dục|giáo viên|giao tiếp|gia đình
hành chính|hạn chế|hiện đại|hiện hành|hiệu lực|hiệu quả|hiệu trưởng|hình thức|hoạt động|hoàn thành|hoàn thiện|hội nghị|hội thi|hồ sơ
hỗ trợ|hợp pháp|học kỳ|học sinh|học tập|hướng dẫn|huy động|kế hoạch|kế toán|kết hợp|kết luận|kết quả|khai thác|khắc phục|khẩn trương
khen thưởng|khó khăn|khoa học|khối lượng|kiểm tra|kiến nghị|kiến thức|kinh nghiệm|kinh phí|kinh tế|kịp thời|kỹ năng|kỹ thuật|lao động
lãnh đạo|liên quan|lĩnh vực|lồng ghép|mầm non|minh bạch|môi trường|mục đích|mục tiêu|nâng cao|năng lực|ngân sách|nghiêm túc|nghiệp vụ
nghị định|nghị quyết|nguồn lực|nguyên nhân|nhà nước|nhà trường|nhân dân|nhân viên|nhận thức|nhiệm vụ|nội dung|nội quy|phát huy
phát hiện|phát triển|pháp luật|phân công|phê duyệt|phòng chống|phong phú|phong trào|phối hợp|phổ biến|phụ huynh|phụ trách|phục vụ
phương án|phương pháp|phương tiện|quan tâm|quản lý|quán triệt|quá trình|quy chế|quy định|quy trình|quyết định|rà soát|sáng kiến
sáng tạo|sinh hoạt|sơ kết|sử dụng|sức khỏe|tài chính|tài liệu|tăng cường|tập huấn|tập thể|tập trung|tham gia|tham mưu|thành công
thành lập|thành phố|thành tích|thành viên|thẩm quyền|thanh tra|thể chất|thể thao|theo dõi|thi đua|thi hành|thích hợp|thiết bị|thiết thực
thông báo|thông tin|thời gian|thời hạn|thủ tục|thủ trưởng|thực hiện|thực tế|thực tiễn|thường xuyên|tiêu chí|tiêu chuẩn|tiến độ
tiếp cận|tiếp nhận|tiếp tục|tinh thần|tích cực|tình hình|tổ chức|tổng hợp|tổng kết|trách nhiệm|trang bị|trang thiết|triển khai
trọng tâm|trở thành|trung tâm|trung ương|trường học|trường lớp|truyền thông|truyền thống|tuyên truyền|tư tưởng|ứng dụng|văn bản|văn hóa
văn phòng|vật chất|vật tư|viên chức|vướng mắc|xã hội|xây dựng|xử lý|xuất sắc|ý nghĩa|ý thức|yêu cầu|y tế|an ninh|an toàn|cảnh quan
chăm sóc|dinh dưỡng|thực phẩm|đồ chơi|trẻ em|phòng ngừa|phòng cháy|chữa cháy|cứu nạn|thiên tai|tai nạn|thương tích|bạo lực|học đường
người dân|người học|toàn diện|toàn thể|nghiêm chỉnh|nề nếp|kỷ luật|kỷ cương|khuyến khích|tự giác|gương mẫu|thống nhất|thường trực
"""
    + "tuyển sinh|tuyển dụng|biên chế|giảng dạy|kiểm định|ngoại khóa|trải nghiệm|đạt chuẩn|công bố|nhân rộng|chính "
    "xác|hiểu biết|chỉ số"
)

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
