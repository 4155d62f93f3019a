-- Where the person came from, as the link that they followed says (utm_source, source, ref).
alter table applications add column source text;
