/** Names of the invented province: communes, offices, people, authors, and the tags that no subject owns. */

/** @param {string} text one name between commas @returns {readonly string[]} */
const list = (text) => text.trim().split(/\s*,\s*/);

/** Sixty-four communes; each is a tag as well. */
export const places = list(`
  Suối Lạnh, Đồng Mận, Gò Sến, Bàu Tràm, Hòn Mây, Khe Trúc, Vĩnh Lộc Đông, Phú Hạ, An Thới Tây, Cầu Sậy, Bến Lau, Đá Chồng,
  Rạch Vàm, Xuân Lãnh, Tân Khê, Mỹ Hưng Thượng, Hòa Lâm, Kim Đồi, Thạch Bàn Nam, Ninh Sơn Hạ, Đắk Rông, Ia Mừng, Ea Sol, Krông Nhe,
  Bản Lầu, Nậm Tè, Pá Khôm, Mường Chiềng, Tà Lài Thượng, Yên Phụ, Quảng Cư, Diêm Hải, Cồn Én, Giồng Dứa, Thới Bình Đông, Long Hậu,
  Trà Kiệu Tây, Bình Sa, Tam Ngọc, Đại Thắng, Hương Cần, Lộc Trì, Phong An, Vân Trình, Triệu Lăng, Cam Nghĩa, Gio Phú, Ba Đồn Hạ,
  Kỳ Nam, Thạch Lạc, Nghi Vạn, Diễn Lâm, Hoằng Phúc, Nga Điền, Yên Lạc, Gia Thủy, Khánh Cường, Hải Vân, Giao Phong, Thụy Duyên,
  Đông Quan, Vũ Thắng, Tiên Động, An Khê Bắc`);

/** Who does things; each goes before the name of a commune. */
export const agencies = list(`
  UBND xã, Đảng ủy xã, Hội đồng nhân dân xã, Ủy ban Mặt trận Tổ quốc xã, Công an xã, Ban Chỉ huy Quân sự xã, Trạm Y tế xã,
  Đoàn Thanh niên xã, Hội Liên hiệp Phụ nữ xã, Hội Nông dân xã, Hội Cựu chiến binh xã, Trung tâm Văn hóa xã, Phòng Kinh tế xã,
  Trung tâm Phục vụ hành chính công xã, Ban Nhân dân thôn trung tâm xã, Liên đoàn Lao động cụm xã`);

export const surnames = list(
  'Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Mai, Trịnh, Đinh, Cao, Phan, Vũ, Hoàng',
);

export const givenNames = list(`
  Văn Thuận, Thị Hồng Lam, Minh Khuê, Quốc Đạt, Thị Thu Nga, Hữu Phước, Thanh Bình, Ngọc Yến, Đình Trọng, Thị Mai Hoa, Xuân Trường,
  Bảo Châu, Công Thành, Thị Kim Oanh, Tấn Lợi, Hải Đăng, Thị Bích Vân, Anh Dũng, Thùy Dương, Trung Kiên, Thị Lệ Thủy, Nhật Quang`);

export const posts = list(`
  Bí thư Đảng ủy, Chủ tịch UBND xã, Phó Chủ tịch UBND xã, Trưởng thôn, Bí thư chi bộ, Trưởng phòng, Phó Trưởng phòng, Trạm trưởng,
  Chủ tịch Hội Nông dân, Chủ tịch Hội Phụ nữ, Bí thư Đoàn, Trưởng Công an xã, Chỉ huy trưởng quân sự, Hiệu trưởng, cán bộ phụ trách`);

/** Forty reporters, the busiest first. */
export const authors = list(`
  Minh Quân, Thu Trang, Lê Hoài, Ngọc Hân, Văn Khoa, Hà My, Quốc Tuấn, Bích Liên, Đức Thịnh, Phương Thảo, Hữu Nghĩa, Kim Chi,
  Anh Thư, Trọng Nhân, Thanh Tâm, Gia Bảo, Hồng Đào, Xuân Sơn, Mai Lan, Tiến Dũng, Cẩm Tú, Nhật Minh, Thúy Vy, Bá Lộc,
  Diệu Linh, Công Hậu, Như Ý, Hoàng Long, Khánh Ngọc, Duy Phong, Tường Vi, Vĩnh Khang, Ái Nhi, Thế Hùng, Yến Nhi, Chí Thiện,
  Lan Chi, Phúc Hải, Tố Uyên, Sông Hương`);

/** The tag that half of all articles bear. */
export const commonTag = 'tin địa phương';

/** Tags that no subject owns: with those of the subjects, the communes and the common one there are 300. */
export const generalTags = list(`
  phát triển kinh tế, đời sống, chính sách mới, hội nghị, tập huấn, kiểm tra, kết quả nổi bật, kế hoạch năm, hướng dẫn,
  người dân cần biết, chuyển đổi số, hạ tầng, giao thông nông thôn, ngân sách, doanh nghiệp, đồng bào dân tộc, miền núi,
  vùng biên, biển đảo, du lịch, làng nghề, chợ phiên, năng lượng mặt trời, khoa học kỹ thuật, môi trường sống, đô thị văn minh,
  truyền thanh cơ sở, phóng sự ảnh, hỏi đáp, ý kiến bạn đọc, gương mặt tuần, nhìn lại năm cũ, kỷ niệm, ngày lễ lớn, hợp tác,
  kết nghĩa, từ thiện, xã hội hóa, dân chủ cơ sở, công khai minh bạch, tiết kiệm điện, văn minh mạng, chào năm mới`);
