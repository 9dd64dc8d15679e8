/** Searching in a real browser, over the sample portal: what readers type and what they find, by keyboard and by ear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './open-browser.js';
import { openPortal } from './test-portal.js';

const [browser, { url }] = await Promise.all([openBrowser(), openPortal()]);
const searchUrl = `${url}tim-kiem/`;

/** A page, and what its browser complains of: violations of the policy, files that are missing, errors. */
async function openPage(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const status = '[data-status]';

/** What the page says once it has searched. */
async function waitForAnswer(page: Page): Promise<string> {
  await page.locator(status, { hasText: '“' }).waitFor();
  return page.locator(status).innerText();
}

/** The titles that are found, in their order. */
async function search(page: Page, query: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await page.goto(`${searchUrl}?${new URLSearchParams(query).toString()}`);
  await waitForAnswer(page);
  return page.locator('.search-title').allInnerTexts();
}

const cau = 'Khánh thành cầu Bờ Tràm';
const hoa = 'Phun hóa chất diệt muỗi, dập ổ sốt xuất huyết ở thôn Hòa Tân';
const giongLua = 'Lịch xuống giống lúa vụ đông xuân 2017 – 2018';
const kho = "Lễ mừng lúa mới của đồng bào K'ho ở La Gông";
const katê = 'Rộn ràng lễ hội Katê ở thôn Phú Chăm';
const soi = 'Tiêm vắc xin sởi cho trẻ từ 6 đến 9 tháng tuổi';
const tram = 'Hơn 99% cử tri xã Suối Đá Trắng đi bầu cử';
const bau = '99,7% cử tri xã bỏ phiếu trong ngày bầu cử 15/3';
const gioiThieu = 'Giới thiệu xã Suối Đá Trắng';
const dien = 'Lịch cắt điện tuần cuối tháng 11/2026';
const sung = 'Người dân La Gông giao nộp 34 khẩu súng tự chế';
const caosu = 'Giá mủ tăng trở lại, người trồng cao su giữ vườn';
const heo = 'Xã siết chặt các biện pháp phòng, chống bệnh dịch tả heo châu Phi';
const gao = 'Hũ gạo tiết kiệm của bà Ka Thị Nhung';
const nghiaVu = 'Gọi công dân nam sinh năm 2009 đăng ký nghĩa vụ quân sự lần đầu';
const nhapNgu = 'Tiễn 21 thanh niên lên đường nhập ngũ năm 2025';
const dangBo = 'Đảng bộ xã triển khai Chỉ thị 05 bằng những việc làm cụ thể';
const hopTac = 'Tổ hợp tác thanh long Suối Sâu nhận chứng nhận VietGAP';
const thue = 'Thông báo nộp thuế sử dụng đất phi nông nghiệp năm 2022';
const hocBong = 'Trao 85 suất học bổng "Thắp sáng đường làng"';
const choPhien = 'Chợ phiên nông sản Chủ nhật đầu tháng tròn một năm';
const vieclam = 'Ngày hội việc làm và tuyển sinh nghề năm 2026';
const bao = 'Xã tập trung khắc phục hậu quả mưa lớn sau bão số 9';

/** What is typed → the title that stands first. */
const table: readonly (readonly [typed: string, first: string])[] = [
  // Titles, as they are, without tones, in capitals, decomposed, without punctuation.
  [cau, cau],
  ['khanh thanh cau bo tram', cau],
  ['KHÁNH THÀNH CẦU BỜ TRÀM', cau],
  [cau.normalize('NFD'), cau],
  [giongLua, giongLua],
  ['lich xuong giong lua vu dong xuan 2017 2018', giongLua],
  [kho, kho],
  ["le mung lua moi cua dong bao k'ho o la gong", kho],
  [soi, soi],
  ['tiem vac xin soi cho tre tu 6 den 9 thang tuoi', soi],
  [bau, bau],
  ['99,7% cu tri xa bo phieu trong ngay bau cu 15/3', bau],
  [gioiThieu, gioiThieu],
  ['gioi thieu xa suoi da trang', gioiThieu],
  [dien, dien],
  ['lich cat dien tuan cuoi thang 11/2026', dien],
  [dangBo, dangBo],
  ['dang bo xa trien khai chi thi 05 bang nhung viec lam cu the', dangBo],
  [tram, tram],
  [hocBong, hocBong],
  // Words of a title, with đ and d, tones and none, composed and decomposed.
  ['cầu Bờ Tràm', cau],
  ['cau bo tram', cau],
  ['súng tự chế', sung],
  ['sung tu che', sung],
  ['mủ cao su', caosu],
  ['cao su', caosu],
  ['dịch tả heo', heo],
  ['dich ta heo chau phi', heo],
  ['hũ gạo', gao],
  ['hu gao tiet kiem', gao],
  ['nghĩa vụ quân sự', nghiaVu],
  ['nghia vu quan su', nghiaVu],
  ['nhập ngũ', nhapNgu],
  ['lễ hội Katê', katê],
  ['le hoi kate', katê],
  ['VietGAP', hopTac],
  ['vietgap', hopTac],
  ['thuế sử dụng đất', thue],
  ['thue su dung dat', thue],
  ['chợ phiên', choPhien],
  ['cho phien nong san', choPhien],
  ['tuyển sinh nghề', vieclam],
  ['bão số 9', bao],
  ['bao so 9', bao],
  // The tone stands on either vowel.
  ['thôn Hòa Tân', hoa],
  ['thôn Hoà Tân', hoa],
  ['thôn Hoà Tân'.normalize('NFD'), hoa],
  ['thon hoa tan', hoa],
  ['hoá chất diệt muỗi', hoa],
  ['hóa chất diệt muỗi', hoa],
];

test('what is typed finds the article that is meant, first', async () => {
  const { page, complaints } = await openPage();
  const wrong: string[] = [];
  for (const [typed, first] of table) {
    const [found = 'nothing'] = await search(page, { q: typed });
    if (found !== first) wrong.push(`${typed} → ${found}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a section, a topic and a year narrow what is found', async () => {
  const { page } = await openPage();
  assert.deepEqual(await search(page, { q: 'sốt xuất huyết', year: '2017' }), [hoa]);
  const inSection = await search(page, { q: 'đường', section: 'kinh-te' });
  const sections = await page.locator('.search-item .meta').allInnerTexts();
  assert.ok(inSection.length > 0);
  assert.deepEqual([...new Set(sections.map((text) => text.split(' · ')[1]))], ['Kinh tế - Nông nghiệp']);
  await page.selectOption('[name=section]', 'y-te');
  await waitForAnswer(page);
  assert.match(page.url(), /section=y-te/);
  await page.goBack();
  await waitForAnswer(page);
  assert.equal(await page.locator('[name=section]').inputValue(), 'kinh-te');
  await page.close();
});

test('nothing found is said, with what to do', async () => {
  const { page } = await openPage();
  assert.deepEqual(await search(page, { q: 'zzzzqqq' }), []);
  assert.match(await page.locator(status).innerText(), /Không tìm thấy bài nào cho “zzzzqqq”/);
  await page.close();
});

test('by keyboard: from the box of any page to a result; the count is announced', async () => {
  const { page, complaints } = await openPage();
  await page.goto(url);
  await page.locator('#site_search').focus();
  await page.keyboard.type('suoi');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/\?q=suoi/);
  assert.match(await waitForAnswer(page), /^Tìm thấy \d+ bài cho “suoi”\.$/);
  assert.equal(await page.locator(status).getAttribute('aria-live'), 'polite');
  assert.equal(await page.locator('.search-item').count(), 10);
  await page.locator('[data-more]').focus();
  await page.keyboard.press('Enter');
  // The first of those that have come is where the reader goes on.
  await page.locator('.search-item:nth-child(11) a:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((now) => !now.pathname.startsWith('/tim-kiem/'));
  assert.deepEqual(complaints, []);
  await page.close();
});

test('found words are marked in the excerpt, and markup in a text stays text', async () => {
  const { page } = await openPage();
  await search(page, { q: 'đường nội đồng' });
  const marks = await page.locator('.search-excerpt mark').allInnerTexts();
  assert.ok(marks.some((mark) => mark.includes('đường')));
  await page.goto(`${searchUrl}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await waitForAnswer(page);
  assert.equal(await page.locator('[data-results] img').count(), 0);
  await page.close();
});

test('without JavaScript the page says so and leads to the topics and the archive', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(searchUrl);
  assert.match(await page.locator(status).innerText(), /cần bật JavaScript/);
  assert.deepEqual(
    await page.locator('.search-instead a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ['/chu-de/', '/luu-tru/'],
  );
  await context.close();
});
