/**
 * What the invented province writes about: twelve sections, eight subjects each. A subject has words of its own, so
 * that two articles on it are alike and a ranking of related news has something to find.
 */

/**
 * @typedef {object} Subject
 * @property {string} topic a noun phrase
 * @property {readonly string[]} tags two tags of its own
 * @property {readonly string[]} acts verb phrases that follow the name of an agency
 * @property {readonly string[]} nouns things that the subject is about
 * @property {string} unit what is counted
 */

/**
 * @typedef {object} Section
 * @property {string} path
 * @property {string} title
 * @property {number} weight its share of the articles, in percent
 * @property {readonly Subject[]} subjects
 */

/**
 * Reads a section's table: one subject a line, `topic | tag, tag | act; act; act | noun; noun; … | unit`.
 * @param {string} path
 * @param {string} title
 * @param {number} weight
 * @param {string} table
 * @returns {Section}
 */
function section(path, title, weight, table) {
  const subjects = table
    .trim()
    .split('\n')
    .map((line) => {
      const [topic, tags, acts, nouns, unit] = line.split('|').map((cell) => cell.trim());
      return { topic, tags: tags.split(', '), acts: acts.split('; '), nouns: nouns.split('; '), unit };
    });
  return { path, title, weight, subjects };
}

/** Most written about first. @type {readonly Section[]} */
export const sections = [
  section(
    'tin-hoat-dong',
    'Tin hoạt động',
    18,
    `
    kỳ họp Hội đồng nhân dân | hội đồng nhân dân, kỳ họp | khai mạc kỳ họp thường lệ giữa năm; thông qua nghị quyết về đầu tư công; chất vấn các trưởng ngành về đất đai | nghị quyết; phiên chất vấn; dự toán ngân sách; ý kiến cử tri | đại biểu
    tiếp xúc cử tri | cử tri, đại biểu quốc hội | tiếp xúc cử tri trước kỳ họp; ghi nhận kiến nghị về đường nông thôn; trả lời cử tri về tiến độ dự án | kiến nghị của cử tri; lời hứa của chính quyền; đường liên thôn; nước sinh hoạt | lượt ý kiến
    hội nghị giao ban tháng | giao ban, nhiệm vụ trọng tâm | giao ban tình hình kinh tế - xã hội; triển khai nhiệm vụ trọng tâm quý; rà soát chỉ tiêu chưa đạt | chỉ tiêu thu ngân sách; báo cáo tháng; việc còn chậm; trách nhiệm người đứng đầu | nhiệm vụ
    kiểm tra công trình trọng điểm | đầu tư công, công trình trọng điểm | kiểm tra tiến độ cầu qua sông; đôn đốc nhà thầu thi công ba ca; làm việc với chủ đầu tư về giải ngân | mặt bằng; nhà thầu; vốn giải ngân; gói thầu xây lắp | hộ bàn giao mặt bằng
    đón đoàn công tác của tỉnh | đoàn công tác, làm việc với địa phương | đón đoàn công tác của tỉnh; báo cáo kết quả nửa nhiệm kỳ; đề xuất hỗ trợ hạ tầng | kiến nghị với tỉnh; mô hình hay; hạ tầng giao thông; kết luận của đoàn | kiến nghị
    đại hội thi đua yêu nước | thi đua yêu nước, khen thưởng | tổ chức hội nghị điển hình tiên tiến; phát động đợt thi đua cao điểm; trao bằng khen cho tập thể xuất sắc | gương điển hình; bằng khen; phong trào thi đua; cách làm sáng tạo | tập thể, cá nhân
    thăm và chúc Tết | tết nguyên đán, thăm hỏi | thăm gia đình chính sách dịp Tết; chúc Tết đơn vị trực xuân; trao quà cho người cao tuổi | quà Tết; gia đình có công; người cao tuổi neo đơn; lực lượng trực Tết | suất quà
    quy hoạch và xây dựng nông thôn mới | nông thôn mới, quy hoạch | công bố quy hoạch chung; ra mắt thôn nông thôn mới kiểu mẫu; thẩm tra tiêu chí nông thôn mới nâng cao | tiêu chí; nhà văn hóa thôn; đường hoa; hàng rào xanh | thôn đạt chuẩn`,
  ),
  section(
    'kinh-te',
    'Kinh tế - Nông nghiệp',
    14,
    `
    vụ lúa đông xuân | sản xuất lúa, vụ đông xuân | xuống giống lúa đông xuân đúng lịch; ra quân làm thủy lợi nội đồng; thu hoạch lúa chất lượng cao | giống lúa xác nhận; kênh nội đồng; máy gặt đập; rầy nâu | ha lúa
    cây ăn quả theo tiêu chuẩn VietGAP | cây ăn quả, vietgap | cấp mã số vùng trồng; nghiệm thu vườn cây đạt chuẩn; ký hợp đồng bao tiêu trái cây | mã số vùng trồng; nhật ký canh tác; nhà đóng gói; thị trường xuất khẩu | ha vườn
    chăn nuôi an toàn dịch bệnh | chăn nuôi, thú y | tiêm phòng đàn gia súc đợt hai; tiêu độc khử trùng chuồng trại; hướng dẫn tái đàn lợn | chuồng trại; vắc-xin; đàn bò lai; hầm biogas | con gia súc
    hợp tác xã kiểu mới | hợp tác xã, kinh tế tập thể | ra mắt hợp tác xã dịch vụ nông nghiệp; củng cố tổ hợp tác yếu; tập huấn quản trị cho giám đốc hợp tác xã | vốn góp; thành viên; hợp đồng liên kết; dịch vụ đầu vào | thành viên
    sản phẩm OCOP | ocop, sản phẩm địa phương | đánh giá phân hạng sản phẩm OCOP; đưa đặc sản lên sàn điện tử; hỗ trợ nhãn mác cho cơ sở chế biến | tem truy xuất; bao bì; mật ong rừng; trà túi lọc | sản phẩm
    nuôi trồng thủy sản | thủy sản, nuôi cá lồng | thả cá giống tái tạo nguồn lợi; quan trắc môi trường vùng nuôi; chuyển giao kỹ thuật nuôi cá lồng | lồng bè; thức ăn viên; cá giống; nguồn nước lòng hồ | lồng cá
    tín dụng chính sách | tín dụng chính sách, giảm nghèo | giải ngân vốn cho hộ cận nghèo; giao dịch lưu động tại thôn; rà soát nợ đến hạn | tổ tiết kiệm; vốn vay; lãi suất ưu đãi; phương án sản xuất | hộ vay vốn
    trồng rừng và kinh tế vườn đồi | trồng rừng, gỗ lớn | trồng rừng gỗ lớn trên đất trống; giao khoán bảo vệ rừng; ươm cây bản địa | cây keo; cây bản địa; chứng chỉ rừng; vườn ươm | ha rừng`,
  ),
  section(
    'van-hoa-xa-hoi',
    'Văn hóa - Xã hội',
    12,
    `
    lễ hội truyền thống | lễ hội, di sản | khai hội đình làng đầu xuân; phục dựng nghi thức rước nước; trình diễn hát đối trên sông | đình làng; nghi thức; đội lân; nghệ nhân | lượt khách
    gia đình văn hóa | gia đình văn hóa, khu dân cư | bình xét gia đình văn hóa; tổ chức ngày hội đại đoàn kết; sửa hương ước của thôn | hương ước; khu dân cư; việc cưới; bữa cơm đoàn kết | gia đình
    giải thể thao phong trào | thể thao, bóng chuyền | khai mạc giải bóng chuyền các thôn; tổ chức giải chạy vì sức khỏe; trao cúp giải đua thuyền | đội tuyển; sân vận động; cúp vô địch; cổ động viên | vận động viên
    thư viện và văn hóa đọc | thư viện, văn hóa đọc | mở tủ sách thôn; phát động tuần lễ đọc sách; trao sách cho điểm trường lẻ | tủ sách; bạn đọc nhỏ tuổi; xe sách lưu động; thủ thư | bản sách
    bảo hiểm xã hội tự nguyện | bảo hiểm xã hội, an sinh | ra quân vận động tham gia bảo hiểm; tư vấn tại chợ phiên; chi trả lương hưu qua tài khoản | mức đóng; lương hưu; thẻ bảo hiểm; nhân viên thu | người tham gia
    xóa nhà tạm | xóa nhà tạm, mái ấm | khởi công nhà đại đoàn kết; bàn giao mái ấm cho hộ nghèo; huy động ngày công dựng nhà | ngày công; nền móng; hộ khó khăn về nhà ở; quỹ vì người nghèo | căn nhà
    việc làm và đào tạo nghề | việc làm, dạy nghề | mở lớp nghề may công nghiệp; tổ chức phiên giao dịch việc làm; tư vấn đi làm việc ở nước ngoài | học viên; doanh nghiệp tuyển dụng; chứng chỉ nghề; lao động nông thôn | lao động
    đền ơn đáp nghĩa | người có công, đền ơn đáp nghĩa | tu sửa nghĩa trang liệt sĩ; phụng dưỡng Mẹ Việt Nam Anh hùng; trao sổ tiết kiệm tình nghĩa | thương binh; nghĩa trang; sổ tiết kiệm; thân nhân liệt sĩ | gia đình chính sách`,
  ),
  section(
    'an-ninh-quoc-phong',
    'An ninh - Quốc phòng',
    10,
    `
    tuyển quân | nghĩa vụ quân sự, tuyển quân | khám sức khỏe nghĩa vụ quân sự; tổ chức lễ giao nhận quân; thăm gia đình tân binh | tân binh; hội đồng nghĩa vụ; lệnh gọi nhập ngũ; đơn vị nhận quân | thanh niên
    trật tự an toàn giao thông | an toàn giao thông, nồng độ cồn | ra quân kiểm tra nồng độ cồn; xử lý xe quá tải; gắn gương cầu lồi ở khúc cua | mũ bảo hiểm; điểm đen tai nạn; hành lang đường bộ; camera giám sát | trường hợp vi phạm
    phòng cháy chữa cháy | phòng cháy, tổ liên gia | thực tập phương án chữa cháy chợ; ra mắt tổ liên gia an toàn; kiểm tra cơ sở kinh doanh gas | bình chữa cháy; lối thoát nạn; trụ nước; chuông báo cháy | hộ tham gia
    phòng chống lừa đảo qua mạng | lừa đảo qua mạng, an ninh mạng | cảnh báo cuộc gọi giả danh cán bộ; tuyên truyền kỹ năng bảo vệ tài khoản; phối hợp ngân hàng chặn giao dịch lạ | mã xác thực; đường dẫn lạ; ứng dụng giả mạo; tài khoản ngân hàng | vụ việc
    huấn luyện dân quân | dân quân tự vệ, huấn luyện | khai mạc huấn luyện dân quân năm thứ nhất; hội thao bắn súng quân dụng; diễn tập chiến đấu phòng thủ | thao trường; khẩu đội; phương án tác chiến; thế trận lòng dân | chiến sĩ
    toàn dân bảo vệ an ninh Tổ quốc | an ninh tổ quốc, tổ tự quản | tổ chức ngày hội bảo vệ an ninh Tổ quốc; lắp camera an ninh bằng nguồn xã hội hóa; ra mắt tổ bảo vệ cơ sở | tin báo tội phạm; tổ tự quản; tiếng kẻng an ninh; hòm thư tố giác | camera
    vận động giao nộp vũ khí | vũ khí tự chế, pháo nổ | vận động nhân dân giao nộp vũ khí; thu hồi pháo nổ trái phép; ký cam kết không tàng trữ | súng tự chế; pháo nổ; bản cam kết; thợ rèn | khẩu súng, vũ khí thô sơ
    phòng chống ma túy | phòng chống ma túy, cai nghiện | rà soát người nghiện; chuyển hóa địa bàn phức tạp; giúp người sau cai tìm việc | địa bàn sạch; người sau cai; đội tình nguyện; cơ sở điều trị | người`,
  ),
  section(
    'giao-duc',
    'Giáo dục',
    9,
    `
    khai giảng năm học mới | khai giảng, năm học mới | khai giảng năm học mới; đón học sinh lớp một; bàn giao phòng học xây mới | phòng học; sách giáo khoa; tiếng trống trường; học sinh đầu cấp | học sinh
    học bổng khuyến học | khuyến học, học bổng | trao học bổng cho học sinh vượt khó; vinh danh dòng họ hiếu học; ra mắt quỹ khuyến học | dòng họ hiếu học; suất học bổng; mạnh thường quân; học sinh vượt khó | suất học bổng
    thi tốt nghiệp và tuyển sinh | tuyển sinh, kỳ thi | chuẩn bị điểm thi tốt nghiệp; hướng dẫn đăng ký tuyển sinh trực tuyến; tiếp sức mùa thi | phòng thi; giám thị; nguyện vọng; thí sinh ở xa | thí sinh
    phổ cập giáo dục | phổ cập giáo dục, xóa mù chữ | mở lớp xóa mù chữ ban đêm; huy động trẻ năm tuổi ra lớp; điều tra phổ cập từng hộ | lớp học ban đêm; trẻ năm tuổi; phiếu điều tra; học viên lớn tuổi | học viên
    trường chuẩn quốc gia | trường chuẩn quốc gia, cơ sở vật chất | đón bằng công nhận trường chuẩn; sửa sân chơi và nhà vệ sinh; bổ sung thiết bị dạy học | thiết bị dạy học; sân chơi; phòng tin học; đoàn đánh giá ngoài | phòng học
    chuyển đổi số trong trường học | học bạ số, phòng học thông minh | triển khai học bạ số; tập huấn bài giảng điện tử; lắp bảng tương tác | học bạ số; bài giảng điện tử; bảng tương tác; chữ ký số của giáo viên | giáo viên
    ngày Nhà giáo Việt Nam | nhà giáo việt nam, tri ân thầy cô | gặp mặt nhà giáo nghỉ hưu; tổ chức hội giảng cấp cụm; tri ân thầy cô vùng xa | hội giảng; kỷ niệm chương; thầy cô cắm bản; tiết dạy tốt | nhà giáo
    bếp ăn bán trú | bán trú, dinh dưỡng học đường | kiểm tra bếp ăn bán trú; vận hành mô hình bữa ăn công khai; lập vườn rau trường học | thực đơn; suất ăn; lưu mẫu thức ăn; vườn rau | suất ăn`,
  ),
  section(
    'y-te',
    'Y tế - Sức khỏe',
    8,
    `
    tiêm chủng mở rộng | tiêm chủng, vắc-xin | tiêm bổ sung vắc-xin cho trẻ; rà soát mũi tiêm còn thiếu; mở điểm tiêm lưu động | mũi tiêm nhắc; dây chuyền lạnh; sổ tiêm điện tử; phản ứng sau tiêm | trẻ
    phòng chống sốt xuất huyết | sốt xuất huyết, dịch bệnh | ra quân diệt lăng quăng; phun hóa chất ổ dịch; giám sát ca bệnh tại thôn | lăng quăng; lu chứa nước; ổ dịch; lốp xe cũ | hộ được kiểm tra
    khám bệnh cho người cao tuổi | người cao tuổi, khám bệnh miễn phí | khám bệnh và cấp thuốc miễn phí; lập hồ sơ sức khỏe điện tử; đo mật độ xương tại trạm | huyết áp; tiểu đường; hồ sơ sức khỏe; thuốc miễn phí | lượt khám
    an toàn thực phẩm | an toàn thực phẩm, bếp ăn tập thể | kiểm tra cơ sở sản xuất bún; test nhanh thực phẩm ở chợ; xử phạt quán ăn vi phạm | mẫu thực phẩm; phụ gia; bếp ăn tập thể; giấy chứng nhận | cơ sở
    hiến máu tình nguyện | hiến máu, giọt hồng | tổ chức ngày hội hiến máu; tôn vinh người hiến máu nhiều lần; vận động lực lượng dự bị hiến máu | đơn vị máu; nhóm máu hiếm; ngân hàng máu; người hiến nhắc lại | đơn vị máu
    chăm sóc bà mẹ và trẻ em | bà mẹ trẻ em, dinh dưỡng | cân đo trẻ dưới năm tuổi; hướng dẫn nấu bữa ăn đủ chất; quản lý thai kỳ tại nhà | cô đỡ thôn bản; suy dinh dưỡng; bữa ăn đủ chất; vi chất | bà mẹ
    y học cổ truyền | y học cổ truyền, cây thuốc nam | trồng vườn thuốc nam mẫu; mở phòng châm cứu; hội thảo cây thuốc của người bản địa | châm cứu; cây thuốc; bài thuốc gia truyền; phòng phục hồi | lượt điều trị
    trạm y tế cơ sở | trạm y tế, y tế cơ sở | khánh thành trạm y tế; luân phiên bác sĩ về cơ sở; trang bị máy siêu âm | bác sĩ; máy siêu âm; tủ thuốc; khám từ xa | lượt bệnh nhân`,
  ),
  section(
    'hoc-tap-bac',
    'Học tập Bác',
    7,
    `
    học tập và làm theo tấm gương Bác | làm theo bác, chuyên đề năm | sơ kết việc học và làm theo Bác; đăng ký việc làm theo gương Bác; sinh hoạt chuyên đề quý | bản đăng ký; chuyên đề năm; nêu gương; chi bộ | cán bộ, đảng viên
    hũ gạo tiết kiệm | hũ gạo tình thương, tiết kiệm | nuôi hũ gạo tiết kiệm; trao gạo cho hộ neo đơn; nhân rộng mô hình ống tiền nghĩa tình | hũ gạo; ống tiền; bữa cơm; chị em phụ nữ | kg gạo
    dân vận khéo | dân vận khéo, hiến đất | ra mắt mô hình dân vận khéo; vận động hiến đất mở đường; đối thoại với dân về bồi thường | đất hiến; tổ dân vận; sự đồng thuận; tường rào tháo dỡ | m² đất
    sinh hoạt chi bộ | sinh hoạt chi bộ, xây dựng đảng | nâng chất sinh hoạt chi bộ; kết nạp đảng viên mới; trao huy hiệu Đảng | huy hiệu Đảng; đảng viên mới; nghị quyết chi bộ; sổ tay điện tử | đảng viên
    cán bộ nêu gương | nêu gương, đạo đức công vụ | ký cam kết nêu gương; kiểm tra giờ giấc làm việc; lấy phiếu nhận xét nơi cư trú | lời cam kết; giờ giấc; nơi cư trú; thái độ phục vụ | bản cam kết
    kể chuyện về Bác | kể chuyện về bác, hội thi | tổ chức hội thi kể chuyện; đưa chuyện về Bác lên loa thôn; xây góc truyền thống ở trường | câu chuyện; thí sinh; loa truyền thanh; góc truyền thống | lượt người nghe
    trồng cây nhớ Bác | tết trồng cây, nhớ ơn bác | phát động Tết trồng cây; trồng hàng sao dọc bờ kênh; chăm sóc vườn cây ơn Bác | cây sao; bờ kênh; vườn cây ơn Bác; đoàn viên | cây xanh
    người tốt việc tốt | người tốt việc tốt, gương sáng | biểu dương gương người tốt; trả lại tài sản nhặt được; viết sổ vàng việc tốt | sổ vàng; người mất của; tấm lòng; câu chuyện đẹp | gương`,
  ),
  section(
    'cai-cach-hanh-chinh',
    'Cải cách hành chính',
    6,
    `
    dịch vụ công trực tuyến | dịch vụ công, hồ sơ trực tuyến | hướng dẫn nộp hồ sơ trực tuyến; mở điểm hỗ trợ tại thôn; rà soát thủ tục toàn trình | tài khoản định danh; hồ sơ trễ hẹn; thanh toán trực tuyến; quầy hỗ trợ | hồ sơ
    bộ phận một cửa | một cửa, tiếp nhận hồ sơ | khai trương bộ phận một cửa; lắp máy lấy số tự động; lấy phiếu hài lòng của dân | phiếu hài lòng; máy lấy số; giấy hẹn; quầy tiếp nhận | lượt người dân
    chỉ số cải cách hành chính | chỉ số par index, cải cách hành chính | phân tích chỉ số cải cách; họp khắc phục tiêu chí mất điểm; kiểm tra công vụ đột xuất | tiêu chí mất điểm; bảng xếp hạng; kiểm tra công vụ; kế hoạch khắc phục | tiêu chí
    tổ công nghệ số cộng đồng | công nghệ số cộng đồng, kỹ năng số | ra mắt tổ công nghệ số; đi từng ngõ cài ứng dụng; mở lớp kỹ năng số cho nông dân | điện thoại thông minh; ứng dụng; mã vạch thanh toán; lớp kỹ năng số | hộ dân
    số hóa hồ sơ đất đai | số hóa, dữ liệu đất đai | làm sạch dữ liệu thửa đất; quét hồ sơ lưu trữ; đối soát thông tin chủ sử dụng | thửa đất; bản đồ số; kho lưu trữ; mã định danh | thửa đất
    chữ ký số và văn bản điện tử | chữ ký số, văn bản điện tử | cấp chữ ký số cho người dân; bỏ bản giấy trong họp; liên thông văn bản hai cấp | văn bản điện tử; họp không giấy; chứng thư; trục liên thông | chữ ký số
    sắp xếp bộ máy | sắp xếp bộ máy, tinh gọn | sắp xếp thôn nhỏ lẻ; bàn giao nhiệm vụ giữa các phòng; bố trí cán bộ dôi dư | đề án; cán bộ dôi dư; trụ sở; nhiệm vụ bàn giao | thôn
    họp trực tuyến ba cấp | họp trực tuyến, hạ tầng số | nâng cấp phòng họp trực tuyến; kéo cáp quang tới thôn; phủ sóng vùng lõm | cáp quang; vùng lõm sóng; phòng họp; trạm phát sóng | điểm cầu`,
  ),
  section(
    'tai-nguyen-moi-truong',
    'Tài nguyên - Môi trường',
    5,
    `
    phân loại rác tại nguồn | phân loại rác, rác thải | phát thùng phân loại rác; thu gom rác tái chế đổi quà; ủ phân từ rác bếp | rác tái chế; thùng phân loại; phân ủ; điểm tập kết | hộ
    ứng phó hạn mặn | hạn mặn, nguồn nước | đóng cống ngăn mặn; đắp đập tạm giữ nước; chở nước ngọt cho dân | độ mặn; cống ngăn mặn; bồn chứa; lịch lấy nước | m³ nước
    phòng chống bão lũ | phòng chống thiên tai, bão lũ | kiểm tra hồ đập trước mùa mưa; diễn tập sơ tán dân; khắc phục sạt lở bờ sông | hồ đập; bờ sông sạt lở; xuồng cứu hộ; điểm sơ tán | hộ cần sơ tán
    bảo vệ rừng đầu nguồn | bảo vệ rừng, cháy rừng | tuần tra rừng đầu nguồn; phát dọn đường băng cản lửa; bắt giữ gỗ lậu | đường băng cản lửa; kiểm lâm; lâm sản trái phép; chòi canh | ha rừng
    quản lý khoáng sản | khoáng sản, cát sỏi | kiểm tra bến cát không phép; đóng cửa mỏ đá hết hạn; lắp trạm cân tại mỏ | bến cát; trạm cân; giấy phép khai thác; hoàn thổ | phương tiện
    cấp giấy chứng nhận đất | đất đai, sổ đỏ | trao giấy chứng nhận lần đầu; đo đạc lại bản đồ địa chính; xử lý hồ sơ tồn | giấy chứng nhận; bản đồ địa chính; ranh giới; hồ sơ tồn | giấy chứng nhận
    nước sạch nông thôn | nước sạch, vệ sinh nông thôn | đấu nối nước sạch về thôn; súc rửa bể chứa; xét nghiệm mẫu nước giếng | đồng hồ nước; bể chứa; mẫu nước; tuyến ống | hộ đấu nối
    ngày chủ nhật xanh | chủ nhật xanh, trồng hoa | ra quân ngày chủ nhật xanh; vớt lục bình trên kênh; biến bãi rác thành vườn hoa | lục bình; tuyến đường hoa; bãi rác tự phát; bờ kênh | lượt người`,
  ),
  section(
    'phap-luat',
    'Pháp luật - Đời sống',
    4,
    `
    phổ biến pháp luật | phổ biến pháp luật, tuyên truyền | mở hội nghị phổ biến luật mới; phát tờ gấp song ngữ; tổ chức phiên tòa giả định | tờ gấp; luật mới; phiên tòa giả định; báo cáo viên | lượt người
    hòa giải ở cơ sở | hòa giải, tổ hòa giải | hòa giải tranh chấp ranh đất; thi hòa giải viên giỏi; kiện toàn tổ hòa giải | tranh chấp; hòa giải viên; biên bản; tình làng nghĩa xóm | vụ việc
    tiếp công dân | tiếp công dân, khiếu nại | tiếp công dân định kỳ; giải quyết dứt điểm đơn tồn; đối thoại với hộ khiếu nại | đơn thư; kết luận; lịch tiếp dân; hộ khiếu nại | đơn thư
    trợ giúp pháp lý | trợ giúp pháp lý, tư vấn | trợ giúp pháp lý lưu động; tư vấn miễn phí cho hộ nghèo; cử luật sư bào chữa | trợ giúp viên; luật sư; hộ nghèo; vụ án dân sự | lượt tư vấn
    đăng ký hộ tịch | hộ tịch, đăng ký khai sinh | liên thông khai sinh và thẻ bảo hiểm; đăng ký khai tử tại nhà; số hóa sổ hộ tịch | giấy khai sinh; sổ hộ tịch; trích lục; tư pháp viên | trường hợp
    hàng giả và gian lận thương mại | hàng giả, quản lý thị trường | tạm giữ hàng không rõ nguồn gốc; kiểm tra phân bón kém chất lượng; ký cam kết với tiểu thương | hóa đơn; phân bón giả; tiểu thương; tem nhãn | cơ sở
    thuế và hộ kinh doanh | thuế, hộ kinh doanh | hướng dẫn kê khai thuế điện tử; đối thoại với hộ kinh doanh; công khai mức thuế khoán | hóa đơn điện tử; máy tính tiền; tờ khai; sổ bán hàng | hộ kinh doanh
    căn cước và định danh | căn cước, định danh điện tử | cấp căn cước cho trẻ em; kích hoạt định danh mức hai; đến tận nhà người bệnh làm căn cước | thẻ căn cước; vân tay; tài khoản mức hai; người già yếu | thẻ căn cước`,
  ),
  section(
    'tuoi-tre',
    'Đoàn thể - Tuổi trẻ',
    4,
    `
    chiến dịch mùa hè xanh | mùa hè xanh, tình nguyện | ra quân mùa hè xanh; đổ bê tông đường ngõ; dạy học hè cho trẻ em | sinh viên tình nguyện; đường ngõ; lớp học hè; áo xanh | tình nguyện viên
    thanh niên khởi nghiệp | khởi nghiệp, vốn thanh niên | trao vốn khởi nghiệp; tổ chức cuộc thi ý tưởng; thăm mô hình nhà màng | ý tưởng; nhà màng; vốn khởi nghiệp; câu lạc bộ | mô hình
    hội liên hiệp phụ nữ | phụ nữ, năm không ba sạch | tập huấn năm không ba sạch; tặng phương tiện sinh kế; đỡ đầu trẻ mồ côi | sinh kế; mẹ đỡ đầu; tổ phụ nữ; nhà sạch | hội viên
    hội nông dân | nông dân, nông dân giỏi | bình chọn nông dân giỏi; giải ngân quỹ hỗ trợ nông dân; thành lập chi hội nghề nghiệp | nông dân giỏi; chi hội nghề; quỹ hỗ trợ; máy nông nghiệp | hội viên
    hội cựu chiến binh | cựu chiến binh, nghĩa tình đồng đội | dựng nhà nghĩa tình đồng đội; giáo dục truyền thống cho học sinh; quản lý đoạn đường tự quản | đồng đội; đoạn đường tự quản; truyền thống; nhà nghĩa tình | hội viên
    công đoàn | công đoàn, công nhân | tổ chức chợ Tết công đoàn; thương lượng bữa ăn ca; tặng vé xe về quê | công nhân; bữa ăn ca; khu nhà trọ; vé xe | công nhân
    đội thiếu niên tiền phong | thiếu nhi, trung thu | tổ chức đêm hội trăng rằm; mở sân chơi kỹ năng; dạy bơi cho thiếu nhi | đèn ông sao; lớp dạy bơi; sân chơi; đội viên | thiếu nhi
    mặt trận Tổ quốc | mặt trận tổ quốc, giám sát phản biện | giám sát đầu tư cộng đồng; phản biện dự thảo quy hoạch; vận động quỹ vì người nghèo | ban giám sát; dự thảo; quỹ vì người nghèo; ủy viên | cuộc giám sát`,
  ),
  section(
    'thong-bao',
    'Thông báo',
    3,
    `
    lịch cắt điện | lịch cắt điện, điện lực | thông báo lịch tạm ngừng cấp điện; thay máy biến áp; phát quang hành lang lưới điện | máy biến áp; trạm điện; khung giờ; đường dây | hộ dùng điện
    lịch cấp nước | lịch cấp nước, thủy lợi | thông báo lịch cấp nước luân phiên; mở cống tưới dưỡng; sửa trạm bơm | trạm bơm; cống đầu mối; lịch tưới; kênh chính | ha tưới
    tuyển dụng viên chức | tuyển dụng, viên chức | thông báo tuyển dụng viên chức; công bố danh sách đủ điều kiện; hướng dẫn ôn tập vòng hai | phiếu dự tuyển; vị trí việc làm; vòng phỏng vấn; danh sách | thí sinh
    đấu giá quyền sử dụng đất | đấu giá đất, công khai | thông báo đấu giá lô đất ở; công khai giá khởi điểm; niêm yết kết quả đấu giá | giá khởi điểm; tiền đặt trước; lô đất; hồ sơ đấu giá | lô đất
    lịch tiếp dân | lịch tiếp dân, lịch công tác | thông báo lịch tiếp công dân; đổi địa điểm tiếp dân; công bố đường dây nóng | phòng tiếp dân; đường dây nóng; lịch công tác; người tiếp | buổi
    lấy ý kiến nhân dân | lấy ý kiến, dự thảo | lấy ý kiến về dự thảo nghị quyết; niêm yết đồ án quy hoạch; tổng hợp góp ý của dân | dự thảo; phiếu góp ý; đồ án; bản tổng hợp | ý kiến
    mời chào giá và đấu thầu | đấu thầu, mua sắm công | mời chào giá thiết bị văn phòng; công bố kết quả chọn nhà thầu; gia hạn nộp hồ sơ | báo giá; hồ sơ mời thầu; thiết bị; nhà thầu | nhà thầu
    cảnh báo thời tiết | thời tiết, cảnh báo mưa lớn | phát tin mưa lớn diện rộng; cảnh báo lốc sét; khuyến cáo nắng nóng | bản tin; mưa lớn; gió giật; vùng trũng | hộ vùng trũng`,
  ),
];
