package org.omidb.portal.config;

import java.util.Locale;

/**
 * Every setting of the portal, read through MicroProfile Config: from the environment ({@code
 * PORTAL_DB_URL}) or any other source of the server. {@code docs/reference/configuration.md} is
 * written from this list by a test.
 */
public enum Setting {
  DB_URL(Kind.REQUIRED, "JDBC address of the PostgreSQL database"),
  DB_USER(Kind.REQUIRED, "the application's database role, which cannot change the schema"),
  DB_PASSWORD(Kind.SECRET, "its password"),
  BASE_URL(
      Kind.REQUIRED,
      "the portal's public address, without a slash at the end; it answers under no other name"),
  OIDC_ISSUER(Kind.REQUIRED, "the issuer: the address of the Keycloak realm"),
  OIDC_CLIENT_ID(Kind.REQUIRED, "the portal's client in that realm"),
  OIDC_CLIENT_SECRET(Kind.SECRET, "the client's secret"),
  SMTP_HOST(Kind.REQUIRED, "the mail server"),
  SMTP_PORT(Kind.REQUIRED, "its port"),
  SMTP_USER(Kind.OPTIONAL, "the user at the mail server, where it asks for one"),
  SMTP_PASSWORD(Kind.OPTIONAL_SECRET, "the password at the mail server"),
  SMTP_STARTTLS(Kind.OPTIONAL, "true where the mail server must be spoken to over TLS"),
  MAIL_FROM(Kind.REQUIRED, "the sender of the portal's mails"),
  REPLY_ADDRESS(
      Kind.OPTIONAL,
      "the address to which answers by mail go, with {token} where a random text of 32 letters and"
          + " digits goes: answers+{token}@portal.example, or {token}@answers.portal.example where"
          + " the mail server takes everything of a domain; needed with IMAP_HOST"),
  IMAP_HOST(
      Kind.OPTIONAL,
      "the IMAP server of the mailbox in which answers by mail arrive; none are taken if not set"),
  IMAP_PORT(Kind.OPTIONAL, "its port; 993 if not set"),
  IMAP_TLS(Kind.OPTIONAL, "false where the IMAP server is spoken to in clear, on the same machine"),
  IMAP_USER(Kind.OPTIONAL, "the user at the IMAP server; needed with IMAP_HOST"),
  IMAP_PASSWORD(Kind.OPTIONAL_SECRET, "the password at the IMAP server; needed with IMAP_HOST"),
  IMAP_FOLDER(Kind.OPTIONAL, "the folder that is looked into; INBOX if not set"),
  IMAP_DONE_FOLDER(
      Kind.OPTIONAL,
      "the folder into which mails are moved that were not taken as answers; OMI-DB-done if not"
          + " set"),
  IMAP_AUTHSERV(
      Kind.OPTIONAL,
      "the name with which the mail server that receives for the mailbox begins its"
          + " Authentication-Results (RFC 8601), which alone prove who has sent a mail; needed with"
          + " IMAP_HOST"),
  TEAM_MAIL(Kind.REQUIRED, "the team's mailbox, which is told of new expressions of interest"),
  OBJECTS_KIND(Kind.REQUIRED, "where images and releases lie: directory or s3"),
  OBJECTS_DIRECTORY(Kind.OPTIONAL, "the folder, for directory"),
  OBJECTS_S3_ENDPOINT(Kind.OPTIONAL, "the address of the S3 server, for s3"),
  OBJECTS_S3_REGION(Kind.OPTIONAL, "its region, for s3"),
  OBJECTS_S3_BUCKET(Kind.OPTIONAL, "the bucket, for s3"),
  OBJECTS_S3_ACCESS_KEY(Kind.OPTIONAL, "the access key, for s3"),
  OBJECTS_S3_SECRET_KEY(Kind.OPTIONAL_SECRET, "the secret key, for s3"),
  RELEASE_MASTER_KEY(
      Kind.SECRET,
      "256 bits in Base64 that wrap the key of each agreement's pseudonyms, and from which the keys"
          + " of forms and sign-ins are derived"),
  AUDIT_KEY(
      Kind.SECRET, "Ed25519 private key (PKCS #8, Base64) that signs checkpoints of the history"),
  AUDIT_PUBLIC_KEY(Kind.REQUIRED, "its public key (X.509, Base64), which verifies them"),
  AUDIT_FOLDER(
      Kind.REQUIRED,
      "the folder of the file of signatures, checkpoints.txt; one for all servers, on another disk"
          + " than the database where possible, and backed up on its own"),
  CATALOGUE_QUESTIONS(
      Kind.OPTIONAL,
      "how many questions one visitor or person may ask the catalogue in ten minutes; 1000 if not"
          + " set"),
  EXPIRY_DRAFT_DAYS(
      Kind.OPTIONAL,
      "for how many days a draft waits in which nothing is saved, before it is deleted; 180 if not"
          + " set"),
  EXPIRY_INVITATION_DAYS(
      Kind.OPTIONAL,
      "for how many days after its link has ended an invitation waits for the team to send another,"
          + " before it is closed; 30 if not set"),
  FILES_DRAFT_MEGABYTES(
      Kind.OPTIONAL,
      "how many MB the files of one draft may have together, without those that were submitted"
          + " before; 60 if not set"),
  FILES_SCANNER(
      Kind.OPTIONAL,
      "where clamd listens, which looks at every file that applicants upload: host:port, or the path"
          + " of its socket, such as /run/clamav/clamd.ctl; if not set, files are not scanned and"
          + " can be read at once"),
  PROXY_TRUSTED(
      Kind.OPTIONAL,
      "addresses and networks (10.1.2.3, 10.1.2.0/24, fd00:1::/64) of the reverse proxies whose"
          + " X-Forwarded-For is believed when attempts are counted by where they come from; none"
          + " if not set"),
  TRAINING_DATA_SECURITY_MONTHS(
      Kind.OPTIONAL,
      "for how many months a training in data security awareness of NHS England is valid; 12 if not"
          + " set"),
  TRAINING_INFORMATION_GOVERNANCE_MONTHS(
      Kind.OPTIONAL,
      "for how many months a training in information governance of somebody's own organisation is valid; 12 if not"
          + " set"),
  TRAINING_RESEARCH_DATA_MONTHS(
      Kind.OPTIONAL,
      "for how many months a training of the Medical Research Council in research, GDPR and confidentiality is valid; 12 if not"
          + " set"),
  TRAINING_SAFE_RESEARCHER_MONTHS(
      Kind.OPTIONAL,
      "for how many months a safe researcher training of the Office for National Statistics is valid; 60 if not"
          + " set"),
  TRAINING_GOOD_CLINICAL_PRACTICE_MONTHS(
      Kind.OPTIONAL,
      "for how many months a training in good clinical practice is valid; 24 if not" + " set"),
  CLOCK_FILE(
      Kind.OPTIONAL,
      "a file with an ISO 8601 duration by which the business clock is moved; while it is there,"
          + " every page says so");

  /** Whether a setting must be there, and whether its value may be shown. */
  public enum Kind {
    REQUIRED,
    OPTIONAL,
    SECRET,
    OPTIONAL_SECRET;

    public boolean required() {
      return this == REQUIRED || this == SECRET;
    }

    public boolean secret() {
      return this == SECRET || this == OPTIONAL_SECRET;
    }
  }

  private final Kind kind;
  private final String meaning;

  Setting(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  /** The property, such as {@code portal.oidc.client-id}. */
  public String key() {
    return "portal." + dotted(name().toLowerCase(Locale.ROOT));
  }

  /** The environment variable that MicroProfile Config maps to the property. */
  public String environment() {
    return key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  public Kind kind() {
    return kind;
  }

  public String meaning() {
    return meaning;
  }

  /** The first word is the subject, the rest one name: {@code base_url} is {@code base-url}. */
  private static String dotted(String name) {
    for (var subject : new String[] {"objects_s3_", "db_", "oidc_", "smtp_", "imap_", "objects_"}) {
      if (name.startsWith(subject)) {
        return subject.replace('_', '.') + name.substring(subject.length()).replace('_', '-');
      }
    }
    return switch (name) {
      case "base_url" -> "base-url";
      default -> name.replaceFirst("_", ".").replace('_', '-');
    };
  }
}
