/** Twelve short news in three subjects, four of each: what a commune might write, small enough to read. */

export interface MiniNews {
  readonly subject: 'dengue' | 'school' | 'rice';
  readonly title: string;
  readonly body: string;
}

/** Oldest first, one a month; subjects take turns, so nearness in time says nothing of them. */
export const miniNews: readonly MiniNews[] = [
  {
    subject: 'dengue',
    title: 'Ra quân diệt lăng quăng',
    body:
      'Đoàn thanh niên cùng trạm y tế lật úp chum vại, đổ nước đọng để diệt lăng quăng. Trạm y tế nhắc bà ' +
      'con ngủ màn, phòng sốt xuất huyết.',
  },
  {
    subject: 'school',
    title: 'Khai giảng năm học mới',
    body:
      'Sáng nay trường tiểu học tổ chức khai giảng năm học mới. Thầy cô giáo đón học sinh lớp một; hội ' +
      'khuyến học trao học bổng cho học sinh nghèo.',
  },
  {
    subject: 'rice',
    title: 'Xuống giống lúa đông xuân',
    body:
      'Hợp tác xã nông nghiệp cho nước vào ruộng để bà con nông dân xuống giống lúa đông xuân. Cán bộ ' +
      'khuyến nông hướng dẫn ngâm ủ hạt giống lúa.',
  },
  {
    subject: 'dengue',
    title: 'Phun hóa chất diệt muỗi',
    body:
      'Sau hai ca sốt xuất huyết ở thôn Hạ, trạm y tế phun hóa chất diệt muỗi từng nhà. Mỗi hộ cần đổ nước ' +
      'đọng, diệt lăng quăng hằng tuần.',
  },
  {
    subject: 'school',
    title: 'Trao học bổng cho học sinh vượt khó',
    body:
      'Hội khuyến học trao bốn mươi suất học bổng cho học sinh nghèo. Thầy cô giáo mong các em tới trường ' +
      'đều trong năm học này.',
  },
  {
    subject: 'rice',
    title: 'Phòng rầy nâu hại lúa',
    body:
      'Rầy nâu xuất hiện trên lúa đông xuân. Cán bộ khuyến nông khuyên nông dân thăm ruộng, giữ mực nước ' +
      'ruộng và chỉ phun thuốc khi mật độ rầy cao.',
  },
  {
    subject: 'dengue',
    title: 'Sốt xuất huyết tăng trong mùa mưa',
    body:
      'Trạm y tế ghi nhận thêm năm ca sốt xuất huyết. Muỗi vằn sinh sôi ở chum vại nước đọng; bà con cần ' +
      'ngủ màn và diệt lăng quăng.',
  },
  {
    subject: 'school',
    title: 'Sửa lớp học trước ngày khai giảng',
    body:
      'Phụ huynh cùng thầy cô giáo quét vôi, đóng lại bàn ghế. Trường tiểu học sẵn sàng đón học sinh trong ' +
      'năm học mới.',
  },
  {
    subject: 'rice',
    title: 'Được mùa lúa đông xuân',
    body:
      'Nông dân gặt lúa đông xuân, năng suất bảy tấn một héc-ta. Hợp tác xã nông nghiệp thu mua lúa ngay ' +
      'tại ruộng.',
  },
  {
    subject: 'dengue',
    title: 'Tập huấn phòng sốt xuất huyết',
    body:
      'Cộng tác viên y tế học cách tìm ổ lăng quăng, hướng dẫn từng hộ diệt muỗi. Trạm y tế phát tờ rơi về ' +
      'sốt xuất huyết.',
  },
  {
    subject: 'school',
    title: 'Học sinh thi kể chuyện sách',
    body:
      'Trường tiểu học mở hội thi kể chuyện sách. Học sinh các lớp kể chuyện trước thầy cô giáo; hội khuyến ' +
      'học tặng sách làm học bổng.',
  },
  {
    subject: 'rice',
    title: 'Chọn giống lúa cho vụ sau',
    body:
      'Hợp tác xã nông nghiệp trồng thử bốn giống lúa. Cán bộ khuyến nông cùng nông dân chấm điểm từng ' +
      'ruộng lúa trước khi xuống giống vụ sau.',
  },
];
