-- Every change that decides who may have which token is said on the channel of the change feed, by whatever it is made, so
-- that nodes may remember the rest (decision 0021). Payload: access:<id of the user or account>.
CREATE FUNCTION announce_access(about uuid) RETURNS void LANGUAGE sql AS
    $$ SELECT pg_notify('connection_changes', 'access:' || about) $$;

CREATE FUNCTION announce_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM announce_access(OLD.owner_id);
    RETURN NULL;
END $$;

CREATE FUNCTION announce_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM announce_access(OLD.user_id);
    RETURN NULL;
END $$;

CREATE FUNCTION announce_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM announce_access(CASE TG_OP WHEN 'INSERT' THEN NEW.account_id ELSE OLD.account_id END);
    RETURN NULL;
END $$;

-- A thousand profiles may change at once.
CREATE FUNCTION announce_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM announce_access(account_id) FROM (SELECT DISTINCT account_id FROM changed) accounts_of_them;
    RETURN NULL;
END $$;

-- Not when it was used last, which is written every few seconds.
CREATE TRIGGER keys_announce_change AFTER UPDATE OF key_hash, owner_id, name, scopes, profiles, expires_at ON api_keys
    FOR EACH ROW EXECUTE FUNCTION announce_owner();
CREATE TRIGGER keys_announce_end AFTER DELETE ON api_keys
    FOR EACH ROW EXECUTE FUNCTION announce_owner();

CREATE TRIGGER users_announce AFTER UPDATE OR DELETE ON users
    FOR EACH ROW EXECUTE FUNCTION announce_user();

CREATE TRIGGER accounts_announce AFTER UPDATE OR DELETE ON accounts
    FOR EACH ROW EXECUTE FUNCTION announce_account();

CREATE TRIGGER profiles_announce_change AFTER UPDATE ON discovered_profiles
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_accounts();
CREATE TRIGGER profiles_announce_end AFTER DELETE ON discovered_profiles
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_accounts();

CREATE TRIGGER tokens_announce_change AFTER INSERT OR UPDATE ON sealed_secrets
    FOR EACH ROW WHEN (NEW.purpose = 'ACCESS_TOKEN') EXECUTE FUNCTION announce_account();
CREATE TRIGGER tokens_announce_end AFTER DELETE ON sealed_secrets
    FOR EACH ROW WHEN (OLD.purpose = 'ACCESS_TOKEN') EXECUTE FUNCTION announce_account();
