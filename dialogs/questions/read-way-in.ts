import * as z from 'zod';
import { failure, type Result, success } from '../../base/result.ts';
import type { WayInMistake } from '../../cards/way-in-card.ts';
import type { WayIn } from '../../diagnosis/question.ts';
import { foldWidth } from '../command/fold-width.ts';
import { notSure } from './not-sure.ts';

type Kind = WayIn['kind'];

/** Reads which way was pressed and the address that was typed beside it. */
export function readWayIn(kind: Kind, typed: string): Result<WayIn, WayInMistake> {
  if (kind === 'bastion' || kind === 'not-told') return success({ kind });
  const text = foldWidth(typed).trim();
  if (text === '') return failure('address-missing');
  const address = z.ipv4().safeParse(text);
  return address.success ? success({ kind, address: address.data }) : failure('address-not-understood');
}

/** Reads the same from words alone: `VPN 10.8.0.5`, `203.0.113.7`, `Bastion で入ります`. */
export function readWayInFrom(text: string): Result<WayIn, WayInMistake> {
  const said = foldWidth(text).replace(denied, ' ');
  const [address = ''] = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/.exec(said) ?? [];
  const kind = kindWords.find(([words]) => words.test(said))?.[1];
  if (kind) return readWayIn(kind, address);
  return address === ''
    ? failure('address-not-understood')
    : readWayIn(isPrivate(address) ? 'private' : 'public', address);
}

/** `not Bastion but VPN`, `Bastion ではなく VPN` */
const denied =
  /\bnot (?:by |over |through |the )*(?:bastion|vpn|internet)\b|[^\s、。,]{1,40}\s?(?:では|じゃ)な(?:く|い)/i;

const kindWords: readonly (readonly [RegExp, Kind])[] = [
  [/bastion|バスティオン|要塞/i, 'bastion'],
  [/jump|踏み台/i, 'jump-host'],
  [/vpn|express ?route|専用線|社内/i, 'private'],
  [/internet|public|インターネット|ネット経由/i, 'public'],
  [notSure, 'not-told'],
];

/** RFC 1918, and the addresses that providers share among their customers (RFC 6598). */
const isPrivate = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(address);
