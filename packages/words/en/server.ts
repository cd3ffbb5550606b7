/** Why a server refused, and what it says as it starts. */
import type { Messages } from '../catalogue.ts';

export const server = {
  'account.exists': 'There is an account with this address already. Sign in with it.',
  'command.empty': 'That command holds no wishes and no names, so there is nothing to do.',
  'database.unreachable':
    'PostgreSQL at DATABASE_URL does not let this server in ({code}). Check that it runs, and its user and password.',
  'directory.not-a-person': 'There is no person with the id {id} in this plan, so they cannot have a name.',
  'directory.not-yours':
    'As <a>{role}</a> of this workspace you may not write the name of {person}. Ask them, or an owner or admin.',
  'format.unknown': 'There is no format called “{format}”. There are: {known}.',
  'host.not-here': 'This machine has no address {host}. Start with HOST=127.0.0.1, or an address it has.',
  'host.unknown':
    'Until there is an account, this server answers only as localhost or as its PUBLIC_URL, and not as {host}.',
  'input.malformed': 'The part “{part}” of the request is wrong ({message}). Correct it and send it again.',
  'input.not-day': '“{text}” is not a day. Write it as 2025-01-13.',
  'input.not-json': 'The body of the request is not JSON. Correct it and send it again.',
  'input.not-json-type': 'The body of the request must be JSON, with content-type application/json.',
  'input.not-object': 'The body of the request must be one JSON object.',
  'input.not-text': 'The request holds a character that is no text. Take it out and send it again.',
  'input.too-deep': 'The request nests more than {most, number} levels deep. Send something flatter.',
  'input.too-large': 'The request is larger than {most, number} KB. Send it in parts.',
  'insight.unknown': 'There is no insight called “{insight}”. There are: {known}.',
  'invitation.unknown': 'This invitation is over, or has been used. Ask for a new link.',
  'may.owners': 'make or unmake owners',
  'member.already': 'You belong to this workspace already.',
  'member.last-owner':
    'A workspace needs an owner, and this is the last one. Make somebody else an owner first.',
  'member.person-taken': 'Somebody has an account as this person already. Invite another person.',
  'member.unknown': 'Nobody with the account {id} belongs to this workspace.',
  'method.not-allowed': 'This address does not take {method}. It takes: {allowed}.',
  'option.log-level': 'LOG_LEVEL cannot be “{value}”. It is one of: {known}.',
  'option.port': 'PORT cannot be “{value}”. It is a number from 0 to 65535.',
  'option.public-url': 'PUBLIC_URL cannot be “{value}”. It is like https://plan.example.org.',
  'option.unknown': 'That is no option of the server. The options are: {known}.',
  'origin.foreign': 'That came from another site, and only this one may write here.',
  'origin.unknown':
    'A write with a cookie must say where it comes from. Send an Origin header, or use a token.',
  'password.needs-session': 'A password is changed by whoever is signed in with it, and not by a program.',
  'path.unknown': 'There is nothing at {path}.',
  'port.forbidden': 'Port {port} may not be used by this user. Start with a PORT above 1023.',
  'port.in-use':
    'Port {port} of {host} is in use, perhaps by another Throughline. Stop that one, or start with another PORT.',
  'rate.entry': 'Too many attempts. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'rate.general':
    'Too many requests. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'rate.streams': 'This account follows workspaces {most, number} times already. Close one first.',
  'server.busy': 'More is being written here than can be kept up with. Send it again in a moment.',
  'server.failed':
    'Something went wrong on the server. It was not your fault, and nothing was changed halfway.',
  'server.no-answer': 'The server does not answer. What you did is kept here, and sent when it is back.',
  'setup.first-account': 'There is no account yet. Open {url} on this machine and make the first one.',
  'setup.loopback-only': 'Until then only this machine is served; after that, {host} as well.',
  'setup.open-now': 'The first account is made: {host} is served from now on.',
  'sign-in.needed': 'Sign in first.',
  'sign-in.wrong': 'Address and password do not go together. Try again.',
  'sign-up.invited-only': 'New people come in with an invitation link. Ask an owner or admin for one.',
  'stream.ahead':
    'You stand at version {after, number}, and this plan is at {version, number}: it was restored from a backup. Load it afresh.',
  'stream.start': 'A stream begins after the number of a version.',
  'token.unknown': 'You have no token with the id {id}.',
  'template.unknown': 'There is no template called “{name}”. There are: {known}.',
  'workspace.unknown': 'There is no workspace with the id {id}, or you do not belong to it.',
} as const satisfies Messages;
