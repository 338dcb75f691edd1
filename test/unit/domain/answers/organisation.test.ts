import { describe, expect, it } from 'vitest';
import { askedOrganisation } from '../../../../src/domain/answers/organisation.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

const asked = (question: string) => askedOrganisation(syllables(question))?.join(' ');

describe('the organisation a question is about', () => {
  it.each([
    ['Công an thành phố được giao nhiệm vụ gì?', 'cong an thanh pho'],
    ['Ủy ban nhân dân thành phố báo cáo ai?', 'uy ban nhan dan thanh pho'],
    ['Sở Nội vụ phải làm gì', 'so noi vu'],
    ['Ban Tuyên giáo có trách nhiệm gì', 'ban tuyen giao'],
    ['cho hỏi Phòng Giáo dục phối hợp với ai', 'phong giao duc'],
    ['Xin hỏi Bộ Nội vụ có trách nhiệm gì', 'bo noi vu'],
    ['Hội Chữ thập đỏ có nhiệm vụ gì', 'hoi chu thap do'],
    ['Ủy ban Kiểm tra Thành ủy phải làm gì', 'uy ban kiem tra thanh uy'],
    ['Phòng Giáo dục giao việc cho ai', 'phong giao duc'],
    ['Nhiệm vụ của Trung tâm Y tế là gì', 'trung tam y te'],
    ['Hội đồng nhân dân xã gồm những ai', 'hoi dong nhan dan xa'],
    ['ban giam doc ko duoc khen', 'ban giam doc'],
    ['Hội Nông dân không làm gì', 'hoi nong dan'],
    ['trách nhiệm cụ thể của Phòng Giáo dục', 'phong giao duc'],
  ])('is read from the beginning: %s', (question, organisation) => {
    expect(asked(question)).toBe(organisation);
  });

  it.each([
    'Ai chủ trì?',
    'ban nào chủ trì',
    'bạn em được khen thưởng không',
    'bản làng được xét danh hiệu gì',
    'bạn tôi được tặng gì',
    'bản vùng cao có được công nhận không',
    'cơ quan nào báo cáo Công an thành phố',
    'Số lượng huân chương là bao nhiêu?',
    'phong trào thi đua do ai phát động',
    'Bổ sung hồ sơ thế nào',
    'hội viên được khen thưởng không',
    'trường hợp nào bị thu hồi',
    'Công ty tôi có chuyên gia nước ngoài thì sao?',
    'hồ sơ, quy trình khen thưởng thế nào',
    'đòi hỏi phong trào phải thiết thực không',
    'bộ đội công tác lâu năm được gì',
    'cán bộ dám nghĩ dám làm có được khen không',
    'có chủ trương đưa phần mềm vào không',
    'nội bộ mất đoàn kết có được tặng không',
    '',
  ])('is none where the question only resembles one, or asks for one: "%s"', (question) => {
    expect(asked(question)).toBeUndefined();
  });

  it('is never longer than a name', () => {
    const name = asked(`Hội đồng ${'một hai ba bốn năm '.repeat(5)}`);
    expect(name?.split(' ')).toHaveLength(8);
  });
});
