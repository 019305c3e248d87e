-- How long, in months, the periods of several measures under one version may bar together; null where it sets no limit.
alter table basis_version add column combined integer;
update basis_version set combined = 48 where code = 'GP20';
