-- The number of a sealing that its day has overtaken is given up: appendices that were prepared under it, and not sealed, are prepared
-- anew under the next one.
grant delete on outgoing.appendix_seal to congvan_app;
