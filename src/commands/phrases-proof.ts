/** What `keygen`, `sign` and `verify` say besides diagnostics, in both languages. */

/** Their phrases. */
export interface ProofPhrases {
  readonly keysWritten: (privatePath: string, publicPath: string, fingerprint: string) => string;
  readonly signed: (number: number, files: number, url: string, fingerprint: string) => string;
  readonly notSigned: (errors: number) => string;
  /** What the signed statement says. */
  readonly stated: (number: number, url: string, clock: string, commit: string | null) => string;
  readonly sound: (files: number) => string;
  readonly unsound: (errors: number) => string;
  /** No file could be checked. */
  readonly unchecked: string;
  /** What the manifest alone cannot tell. */
  readonly unsigned: string;
  readonly remembered: (number: number, path: string) => string;
  readonly firstTime: string;
  readonly urlsSound: (urls: number) => string;
  readonly urlsUnsound: (errors: number, urls: number) => string;
  readonly elsewhere: (urls: readonly string[]) => string;
  readonly urlsOnly: string;
}

export const vietnameseProof: ProofPhrases = {
  keysWritten: (privatePath, publicPath, fingerprint) =>
    [
      'Đã tạo một cặp khóa.',
      `Khóa bí mật: ${privatePath}`,
      '  Ai có tệp này thì ký thay được cơ quan. Hãy chép nội dung vào phần bí mật (secrets) của CI với tên BANTIN_SIGNING_KEY,',
      '  cất một bản ở nơi khóa kín, rồi xóa tệp trên máy này. Không bao giờ đưa vào git hay gửi qua thư.',
      `Khóa công khai: ${publicPath}`,
      '  Tệp này không phải bí mật. Hãy trao tận tay cho người sẽ kiểm tra; đừng lấy nó từ chính máy chủ được kiểm tra.',
      `Dấu khóa, để đọc so với nhau: ${fingerprint}`,
    ].join('\n'),
  signed: (number, files, url, fingerprint) =>
    `Đã ký lần đăng số ${number} của ${url}: ${files} tệp.\nDấu khóa: ${fingerprint}`,
  notSigned: (errors) => `Không ký: ${errors} lỗi. Thư mục xuất bản phải đúng như bantin đã dựng.`,
  stated: (number, url, clock, commit) =>
    `Chữ ký đúng. Bản khai: lần đăng số ${number} của ${url}, dựng lúc ${clock}${commit === null ? '' : `, commit ${commit}`}.`,
  sound: (files) => `Đúng như đã đăng: đủ ${files} tệp, không tệp nào bị sửa, không có tệp lạ.`,
  unsound: (errors) => `Không đúng như đã đăng: ${errors} điểm sai.`,
  unchecked: 'Chưa kiểm tra được tệp nào: không có danh sách tệp đáng tin.',
  unsigned: 'Chỉ so với --manifest; không có --public-key nên không kiểm tra chữ ký.',
  remembered: (number, path) => `Đã ghi nhớ lần đăng số ${number} vào ${path}.`,
  firstTime: 'Đây là lần đầu ghi nhớ, nên chưa biết có bị lùi về bản cũ hay không.',
  urlsSound: (urls) => `${urls} địa chỉ, không có địa chỉ lạ.`,
  urlsUnsound: (errors, urls) => `${errors} điểm sai trong ${urls} địa chỉ của cổng.`,
  elsewhere: (urls) =>
    `${urls.length} địa chỉ ở nơi khác, không xét: ${urls.slice(0, 5).join(', ')}${urls.length > 5 ? ', …' : ''}`,
  urlsOnly:
    'Danh sách địa chỉ chỉ cho thấy trang lạ. Muốn biết trang nào bị sửa hay bị mất, hãy kiểm tra cả thư mục trên máy chủ.',
};

export const englishProof: ProofPhrases = {
  keysWritten: (privatePath, publicPath, fingerprint) =>
    [
      'A pair of keys was made.',
      `Private key: ${privatePath}`,
      "  Whoever has this file can sign for the office. Copy its text into CI's secrets as BANTIN_SIGNING_KEY, lock a copy",
      '  away, then delete the file here. It never goes into git or into a mail.',
      `Public key: ${publicPath}`,
      '  No secret. Hand it to those who will verify; do not fetch it from the very server that is to be checked.',
      `Fingerprint, to compare by reading it out: ${fingerprint}`,
    ].join('\n'),
  signed: (number, files, url, fingerprint) =>
    `Signed publication ${number} of ${url}: ${files} files.\nFingerprint: ${fingerprint}`,
  notSigned: (errors) => `Not signed: ${errors} errors. The output folder has to be as bantin has built it.`,
  stated: (number, url, clock, commit) =>
    `The signature is right. Stated is publication ${number} of ${url}, built ${clock}${commit === null ? '' : `, commit ${commit}`}.`,
  sound: (files) => `As it was published: all ${files} files are there, none is altered, none is foreign.`,
  unsound: (errors) => `Not as it was published: ${errors} findings.`,
  unchecked: 'No file could be checked: there is no list of files to be trusted.',
  unsigned: 'Compared with --manifest alone; without --public-key no signature was checked.',
  remembered: (number, path) => `Publication ${number} is remembered in ${path}.`,
  firstTime: 'Nothing was remembered before, so whether the portal was put back to an older version is not known.',
  urlsSound: (urls) => `${urls} URLs, none of them foreign.`,
  urlsUnsound: (errors, urls) => `${errors} findings in ${urls} URLs of the portal.`,
  elsewhere: (urls) =>
    `${urls.length} URLs of other places, not looked at: ${urls.slice(0, 5).join(', ')}${urls.length > 5 ? ', …' : ''}`,
  urlsOnly: 'A list of URLs shows foreign pages alone. For altered and missing ones check the folder on the server.',
};
