package org.omidb.portal.web.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.config.Settings;
import org.omidb.portal.download.domain.DownloadRefusal;
import org.omidb.portal.download.domain.TokenSecret;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** What there is to download, and the token for it, which is shown once. */
class FilesPageTest {

  private static final String HERE = "/release/files?faces-redirect=true&id=" + OneRelease.ID;

  private final OneRelease release = new OneRelease();
  private final FreshToken fresh = new FreshToken();
  private final List<TokenSecret> made = new ArrayList<>();
  private final List<AgreementId> revoked = new ArrayList<>();
  private final Said said = Said.on("release/files.xhtml");

  @Test
  void a_token_is_shown_by_the_next_page_and_by_no_page_after_it() {
    assertThat(page(SentForm.post()).makeToken()).isEqualTo(HERE);
    assertThat(page(SentForm.post()).getSecret()).isNull();
    assertThat(page(SentForm.get()).getSecret()).isEqualTo(made.getFirst().reveal());
    assertThat(page(SentForm.get()).getSecret()).isNull();
    assertThat(page(SentForm.get()).getTokenMadeAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void a_page_that_does_not_know_of_the_token_neither_replaces_it_nor_takes_it_back() {
    assertThat(page(SentForm.post()).makeToken()).isEqualTo(HERE);
    for (var seen : List.of("", Instant.EPOCH.minusSeconds(1).toString())) {
      release.parameters.put("shown", seen);
      assertThat(page(SentForm.post()).makeToken()).isNull();
      assertThat(page(SentForm.post()).revokeToken()).isNull();
      assertThat(said.all().getLast())
          .contains("Another window has made a token on 1 January 1970");
    }
    assertThat(made).hasSize(1);
    assertThat(revoked).isEmpty();
    release.parameters.put("shown", page(SentForm.post()).getShownToken());
    assertThat(page(SentForm.post()).makeToken()).isEqualTo(HERE);
    assertThat(made).hasSize(2);
  }

  @Test
  void a_token_is_revoked_for_its_agreement() {
    assertThat(page(SentForm.get()).getTokenMadeAt()).isNull();
    assertThat(page(SentForm.post()).revokeToken()).isEqualTo(HERE);
    assertThat(revoked).containsExactly(OneRelease.AGREEMENT);
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Access.Reason.class)
  void a_closed_gate_says_why_and_shows_neither_files_nor_token(Access.Reason reason) {
    files(3);
    page(SentForm.post()).makeToken();
    release.access = new Access.Closed(reason);
    var page = page(SentForm.get());
    assertThat(page.isOpen()).isFalse();
    assertThat(page.getClosed())
        .isEqualTo(
            new Texts().text("download.closed." + reason, "1. Name a statistician; 2. Publish", 0));
    assertThat(page.isTermsMissing())
        .isEqualTo(
            Set.of(
                    Access.Reason.TERMS_NOT_ACCEPTED,
                    Access.Reason.TEAM_NOT_JOINED,
                    Access.Reason.OWN_TERMS_NOT_ACCEPTED)
                .contains(reason));
    var before = List.copyOf(made);
    assertThat(page(SentForm.post()).makeToken()).isNull();
    assertThat(said.all().getLast()).contains(page.getClosed());
    assertThat(made).isEqualTo(before);
    assertThat(page.getFiles()).isEmpty();
    assertThat(page.getSecret()).isNull();
    assertThat(page.getTokenMadeAt()).isNull();
  }

  @Test
  void twenty_files_stand_on_a_page_and_the_next_begins_behind_them() {
    files(25);
    var page = page(SentForm.get());
    assertThat(page.isOpen()).isTrue();
    assertThat(page.getClosed()).isEmpty();
    assertThat(page.getFiles()).hasSize(20);
    assertThat(page.getNext()).isEqualTo("file19");
    release.parameters.put("after", "file19");
    assertThat(page(SentForm.get()).getFiles()).hasSize(5);
    assertThat(page(SentForm.get()).getNext()).isNull();
  }

  @Test
  void it_says_where_the_files_lie() {
    var page = page(SentForm.get());
    assertThat(page.getAddress())
        .isEqualTo("https://omidb.example:8443/download/releases/" + OneRelease.ID);
    assertThat(page.getHost()).isEqualTo("omidb.example");
    assertThat(page.getLine().id()).isEqualTo(OneRelease.ID);
    assertThat(page.getUnder().reference()).isEqualTo("OMI-2026-0042-A1");
  }

  @Test
  void there_is_no_page_for_strangers() {
    release.hidden = true;
    assertThatThrownBy(() -> page(SentForm.get())).isInstanceOf(NotFoundException.class);
  }

  private void files(int count) {
    for (int i = 0; i < count; i++) {
      release.files.add(new ReleaseFile("file%02d".formatted(i), 1, Sha256.of("x")));
    }
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private FilesPage page(SentForm form) {
    var page = new FilesPage();
    page.query = StandIns.query(release.parameters);
    page.person = StandIns.asking(StandIns.caller(1));
    page.reading = release.reading();
    page.tokens = tokens();
    page.fresh = fresh;
    page.settings = new Settings(key -> Optional.of("https://omidb.example:8443"));
    page.messages = said;
    page.texts = new Texts();
    page.dates = new Dates();
    page.request = form.request();
    page.load();
    return page;
  }

  private DownloadTokens tokens() {
    return new DownloadTokens(unused(), unused(), unused()) {
      @Override
      public Decision<TokenSecret> make(Caller caller, ReleaseId id) {
        if (!(release.access instanceof Access.Open)) {
          return Decision.refuse(DownloadRefusal.GATE_CLOSED);
        }
        made.add(TokenSecret.random());
        return Decision.accept(made.getLast());
      }

      @Override
      public void revoke(Caller caller, AgreementId agreement) {
        revoked.add(agreement);
      }

      @Override
      public Optional<Instant> madeAt(Caller caller, AgreementId agreement) {
        return made.isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
      }
    };
  }
}
