import { expect, test } from '@jest/globals';
import { told } from '../told.ts';

test('who may sign in, in short', () => {
  const userRights = [
    'SeNetworkLogonRight = *S-1-1-0,*S-1-5-32-544',
    'SeRemoteInteractiveLogonRight = *S-1-5-32-544,*S-1-5-21-1-2-3-1104',
    'SeDenyRemoteInteractiveLogonRight = Guest',
  ];
  expect(told({ userRights }).f['ur']).toEqual({
    a: 'b544,S-1-5-21-1-2-3-1104',
    d: 'Guest',
    n: '',
    w: 'e,b544',
  });
});

test('eight of them', () => {
  const many = Array.from({ length: 12 }, (_, index) => `*S-1-5-32-${index}`).join(',');
  const { f } = told({ userRights: [`SeDenyNetworkLogonRight = ${many}`] });
  expect(f['ur']).toMatchObject({ n: 'b0,b1,b2,b3,b4,b5,b6,b7' });
});

test('a template without rights says that nobody knows, not that nobody has any', () => {
  const { f, e } = told({ userRights: ['[Unicode]', 'Unicode=yes'] });
  expect(f).not.toHaveProperty('ur');
  expect(e).toHaveProperty('ur');
});

test('members of the group', () => {
  expect(told({ remoteDesktopUsers: ['a', 'b'] }).f['rdu']).toBe(2);
});
