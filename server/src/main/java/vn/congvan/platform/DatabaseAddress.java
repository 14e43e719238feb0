package vn.congvan.platform;

/// Where the database is and how the two roles sign in. Never printed: it holds passwords.
public record DatabaseAddress(String url, String ownerPassword, String appPassword) {
    /// The role that owns the schemas and runs migrations, nothing else.
    public static final String OWNER = "congvan_owner";
    /// The role the server works as: no superuser, no way around row-level security.
    public static final String APP = "congvan_app";
    /// The role that owns the listed cross-agency functions; nobody signs in as it.
    public static final String DEFINER = "congvan_definer";

    @Override
    public String toString() {
        return url;
    }
}
