package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code release/files.xhtml}: what there is to download, and how. */
@Named
@RequestScoped
public class FilesPage {

  private static final String SHOWN = "shown";
  private static final int FILES = 20;

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;
  @Inject DownloadTokens tokens;
  @Inject FreshToken fresh;
  @Inject Settings settings;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject Dates dates;
  @Inject HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  private ReleaseLine line;

  @SuppressWarnings("NullAway.Init")
  private UnderAgreement under;

  private Access access = new Access.Open();
  private List<ReleaseFile> files = List.of();
  private Optional<String> secret = Optional.empty();
  private Optional<Instant> tokenMadeAt = Optional.empty();

  @PostConstruct
  void load() {
    line = reading.asUser(person.caller(), new ReleaseId(query.id("id")));
    under = reading.agreement(line);
    access = reading.access(person.caller().id(), line);
    if (isOpen()) {
      files = reading.filesAfter(line.id(), query.text("after").orElse(""), FILES);
      tokenMadeAt = tokens.madeAt(person.caller(), line.agreement());
      secret = request.getMethod().equals("GET") ? fresh.take(line.id()) : Optional.empty();
    }
  }

  /**
   * Makes a token; the next page shows it, and no page after that. A page that does not know of the
   * token which works now takes nobody's tools away: it is asked first.
   */
  public @Nullable String makeToken() {
    if (isMadeElsewhere()) {
      return null;
    }
    return switch (tokens.make(person.caller(), line.id())) {
      case Accepted(var made) -> {
        fresh.keep(line.id(), made.getFirst().reveal());
        yield "/release/files?faces-redirect=true&id=" + line.id();
      }
      case Refused(var refusal) -> {
        access = reading.access(person.caller().id(), line);
        messages.error("download.no-token", getClosed());
        yield null;
      }
    };
  }

  /** Takes back the token that the page has shown, and no other. */
  public @Nullable String revokeToken() {
    if (isMadeElsewhere()) {
      return null;
    }
    tokens.revoke(person.caller(), line.agreement());
    messages.info("release.token-revoked");
    return "/release/files?faces-redirect=true&id=" + line.id();
  }

  private boolean isMadeElsewhere() {
    boolean elsewhere =
        tokenMadeAt.isPresent() && !query.text(SHOWN).orElse("").equals(getShownToken());
    if (elsewhere) {
      messages.error("release.token-made-elsewhere", dates.time(tokenMadeAt.get()));
    }
    return elsewhere;
  }

  /** Which token there is; a hidden field brings back that of which its page has told. */
  public String getShownToken() {
    return tokenMadeAt.map(Instant::toString).orElse("");
  }

  public boolean isOpen() {
    return access instanceof Access.Open;
  }

  /** Why the gate is closed. */
  public String getClosed() {
    return access instanceof Access.Closed(var reason)
        ? texts.text(
            "download.closed." + reason,
            String.join("; ", under.openConditions()),
            under.conditions().missing())
        : "";
  }

  /** Whether it is closed for want of an acceptance of the terms of access. */
  public boolean isTermsMissing() {
    return access instanceof Access.Closed(var reason)
        && switch (reason) {
          case TERMS_NOT_ACCEPTED, TEAM_NOT_JOINED, OWN_TERMS_NOT_ACCEPTED -> true;
          case OTHER_AGREEMENT,
              NOT_PUBLISHED,
              WITHDRAWN,
              AGREEMENT_NOT_ACTIVE,
              AGREEMENT_NOT_BEGUN,
              AGREEMENT_EXPIRED,
              NOT_A_NAMED_USER,
              CONDITION_NOT_MET ->
              false;
        };
  }

  public ReleaseLine getLine() {
    return line;
  }

  public UnderAgreement getUnder() {
    return under;
  }

  public List<ReleaseFile> getFiles() {
    return files;
  }

  /** The last path on this page, if there may be more behind it. */
  public @Nullable String getNext() {
    return files.size() == FILES ? files.getLast().path() : null;
  }

  public @Nullable String getSecret() {
    return secret.orElse(null);
  }

  public @Nullable Instant getTokenMadeAt() {
    return tokenMadeAt.orElse(null);
  }

  /** The address below which the files of this release lie. */
  public String getAddress() {
    return settings.text(Setting.BASE_URL) + "/download/releases/" + line.id();
  }

  /** The host as {@code .netrc} names it. */
  public String getHost() {
    return URI.create(settings.text(Setting.BASE_URL)).getHost();
  }
}
