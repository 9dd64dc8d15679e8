/**
 * Sentences of local news with slots in braces, which `phrases.mjs` fills. Slots of the article stay the same
 * throughout: {place}, {agency}, {act}, {topic}, {person}, {post}, {day}, {unit}. The others are drawn each time:
 * {noun}, {noun2}, {place2}, {agency2}, {person2}, {post2}, {n}, {many}, {percent}, {money}, {year}, {month}.
 */

/** @param {string} text one sentence a line @returns {readonly string[]} */
const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const titles = lines(`
  {agency} {place} {act}
  {agency} {place} {act} ở thôn {n}
  {agency} {place} {act} dịp {month} năm {year}
  {place} {act} tại {n} thôn, có {many} {unit}
  {many} {unit} và câu chuyện {noun} ở {place}
  {place} {act}, hơn {many} {unit} hưởng lợi
  Chuyển biến mới về {topic} ở {place}
  {place} đẩy mạnh {topic} trong {month}
  Từ {noun} đến cách làm mới của {place}
  {agency} {place} bàn giải pháp về {topic}
  Xã {place} phấn đấu thêm {many} {unit} trong năm {year}
  {noun} ở {place} sau {n} tháng nhìn lại
  Kết quả {topic} {n} tháng của xã {place}
  Cụm {place} và {place2} cùng {act}
  Khi {noun} về với người dân {place}
  Tháo gỡ khó khăn về {noun} tại {place}`);

export const summaries = lines(`
  Ngày {day}, {agency} {place} {act}, với sự tham gia của hơn {many} {unit}.
  Sau {n} tháng triển khai, {topic} ở xã {place} đạt {percent}% kế hoạch, nổi bật là {noun} và {noun2}.
  Xã {place} dành {money} cho {topic}, trong đó ưu tiên {noun}; đến nay đã có {many} {unit}.
  {post} xã {place} {person} yêu cầu các thôn tập trung vào {noun}, không để việc chậm sang quý sau.
  Cách làm của xã {place} về {noun} được người dân đồng tình, xã {place2} đã đến học hỏi kinh nghiệm.`);

export const openings = lines(`
  Sáng ngày {day}, {agency} {place} {act}. Dự và chỉ đạo có {post} {person} cùng đại diện các ban, ngành, đoàn thể và bà con ở {n} thôn.
  Ngày {day}, tại nhà văn hóa trung tâm, {agency} {place} {act}; đây là hoạt động nằm trong kế hoạch năm {year} về {topic}.
  Chiều ngày {day}, đoàn công tác do {post} {person} dẫn đầu đã về xã {place} nắm tình hình {topic} và làm việc với {agency2} {place}.
  Thực hiện kế hoạch của tỉnh về {topic}, trong tuần qua {agency} {place} {act}, thu hút hơn {many} {unit}.
  Trời chưa sáng hẳn, bà con thôn đầu xã {place} đã có mặt đông đủ: hôm nay {agency} {place} {act}.`);

export const sentences = lines(`
  Theo báo cáo của {agency} {place}, đến hết {month} toàn xã có {many} {unit}, đạt {percent}% kế hoạch năm.
  So với cùng kỳ năm {year}, số {unit} tăng {percent}%, chủ yếu nhờ làm tốt {noun}.
  Toàn xã hiện có {n} thôn, trong đó thôn nào cũng đã lập danh sách cụ thể về {noun} và phân công người theo dõi.
  Phát biểu tại buổi làm việc, {post2} {person2} đề nghị các thôn rà soát kỹ {noun}, gắn với {noun2}.
  {post} {person} nhấn mạnh, {topic} là việc lâu dài, phải làm thường xuyên chứ không chạy theo đợt.
  Kinh phí thực hiện là {money}, trong đó ngân sách xã chi {percent}%, phần còn lại do nhân dân và doanh nghiệp đóng góp.
  Ông {person2}, người dân thôn {n}, cho biết: “Từ ngày có {noun}, việc nhà tôi nhẹ hẳn, bà con trong xóm ai cũng phấn khởi”.
  Bà {person2} kể rằng trước đây gia đình rất ngại chuyện {noun}, nay được hướng dẫn tận nơi nên đã mạnh dạn tham gia.
  Khó khăn lớn nhất hiện nay là {noun}; một số hộ ở xa trung tâm vẫn chưa nắm đầy đủ quy định về {noun2}.
  Để khắc phục, {agency2} {place} cử cán bộ xuống từng thôn, mỗi tuần {n} buổi, cùng dân tháo gỡ.
  Cách làm này được học tập từ xã {place2}, nơi đã có {many} {unit} chỉ sau {n} tháng.
  {agency2} {place} sẽ phối hợp với {agency} hoàn thành {noun} trước ngày {day}.
  Các đại biểu thảo luận sôi nổi về {noun}, {noun2} và trách nhiệm của từng đơn vị.
  Nhiều ý kiến cho rằng cần công khai {noun} tại nhà văn hóa thôn để nhân dân cùng giám sát.
  Trong {n} tháng tới, xã phấn đấu thêm {many} {unit}, không để tồn việc sang năm sau.
  Tại thôn {n}, tổ công tác đã gặp từng hộ, ghi nhận {many} ý kiến liên quan đến {noun}.
  Bên cạnh kết quả đạt được, {topic} vẫn còn hạn chế: tiến độ ở một số thôn chậm, {noun} chưa đồng đều.
  Nguyên nhân được chỉ ra là công tác tuyên truyền chưa sâu, cán bộ phụ trách {noun} còn kiêm nhiệm nhiều việc.
  Đồng chí {person2} giao {agency2} {place} theo dõi, đôn đốc và báo cáo kết quả vào ngày {day}.
  Qua kiểm tra thực tế tại {n} điểm, đoàn ghi nhận {noun} được chuẩn bị chu đáo, đúng yêu cầu.
  Từ đầu năm {year} đến nay, xã {place} đã {act} tổng cộng {n} lần, lần sau đông hơn lần trước.
  Người dân có thể liên hệ bộ phận tiếp nhận của xã trong giờ hành chính để được giải đáp về {noun}.
  Mô hình {noun} do thôn {n} khởi xướng nay đã lan ra toàn xã và sang cả xã {place2}.
  Điểm mới của năm nay là {noun} được theo dõi bằng phần mềm, số liệu cập nhật hằng ngày.
  Nhân dịp này, {agency} {place} khen thưởng {n} tập thể và {many} cá nhân có thành tích trong {topic}.
  Kết quả ấy có sự góp sức thầm lặng của những người làm {noun} ở cơ sở, ngày nắng cũng như ngày mưa.
  Vì vậy, song song với {noun}, xã chú trọng {noun2} để bà con yên tâm lâu dài.
  Đến cuối buổi, {many} {unit} đã được lập danh sách và hẹn ngày làm tiếp.
  Xã {place2} và xã {place} cũng thống nhất quy chế phối hợp về {noun}, họp luân phiên mỗi quý một lần.
  Ban tổ chức lưu ý bà con mang theo giấy tờ cần thiết và đến đúng khung giờ đã báo.
  Theo lộ trình, năm {year} xã hoàn thành {percent}% khối lượng, phần còn lại làm dứt điểm trong năm kế tiếp.
  Bí thư chi bộ thôn {n} {person2} chia sẻ kinh nghiệm: việc gì cũng đưa ra dân bàn, {noun} lại càng phải bàn kỹ.`);

export const links = lines(`
  Toàn văn kế hoạch được đăng tại [trang văn bản của tỉnh](https://vanban.example.gov.vn/ke-hoach/{many}).
  Bà con xem thêm [hướng dẫn về {noun}](https://huongdan.example.gov.vn/muc/{many}/) trước khi làm hồ sơ.
  Số liệu lấy từ [báo cáo thống kê năm {year}](https://thongke.example.gov.vn/{year}/bao-cao).
  Có thể gửi ý kiến qua [cổng phản ánh kiến nghị](https://phananh.example.gov.vn/) hoặc gọi đường dây nóng của xã.`);

export const headings = lines(`
  Kết quả bước đầu
  Những việc còn vướng
  Nhiệm vụ trong thời gian tới
  Ý kiến từ cơ sở
  Cách làm của xã {place}
  Nguồn lực cho {topic}
  Chuyện về {noun}`);

export const items = lines(`
  Rà soát {noun} ở {n} thôn, xong trước ngày {day}.
  Bố trí {money} cho {noun}, **công khai** tại nhà văn hóa.
  Phối hợp với {agency2} {place2} về {noun2}.
  Hướng dẫn {many} {unit} hoàn tất thủ tục.
  Cập nhật tiến độ {noun} vào thứ Sáu hằng tuần.
  Tuyên truyền trên loa truyền thanh {n} buổi mỗi tuần.`);

export const closings = lines(`
  Kết luận buổi làm việc, {post} {person} biểu dương tinh thần trách nhiệm của {agency} {place} và tin rằng {topic} sẽ có bước tiến mới trong năm {year}.
  {agency} {place} mong bà con tiếp tục đồng hành, để {topic} ngày một tốt hơn.
  Buổi làm việc kết thúc vào cuối giờ chiều, với {n} nhóm việc được giao cụ thể, rõ người, rõ thời hạn.`);
