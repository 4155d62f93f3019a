-- Mail is stored in the transaction that causes it and sent afterwards until it is sent.
create table outgoing_mail (
  id uuid primary key,
  team_id uuid not null references team,
  recipient text not null,
  subject text not null,
  plain_text text not null,
  html text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0,
  last_failure text,
  sent_at timestamptz
);
create index outgoing_mail_due on outgoing_mail (due_at) where sent_at is null;
call raise_team_wall('outgoing_mail');
