-- Who took back a proposal to admit an organisation, and when; why stands in its sealed text.
ALTER TABLE besluit ADD COLUMN ingetrokken_door @bytes;
ALTER TABLE besluit ADD COLUMN ingetrokken_op @int;
