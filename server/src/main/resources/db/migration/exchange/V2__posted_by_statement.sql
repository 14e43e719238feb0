-- The server posts a package with one statement that travels with the commit.
drop function exchange.post_package(uuid, uuid, uuid, text, text, jsonb, jsonb, text[], text[], timestamptz);
