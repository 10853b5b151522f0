package org.omidb.portal.audit.service;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.store.AgreementStream;
import org.omidb.portal.agreement.store.AgreementWords;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.application.store.ApplicationWords;
import org.omidb.portal.form.store.FormStream;
import org.omidb.portal.form.store.FormWords;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.review.store.ReviewStream;
import org.omidb.portal.review.store.ReviewWords;
import org.omidb.portal.screening.store.DataUseWords;
import org.omidb.portal.screening.store.ScreeningStreams;
import org.omidb.portal.screening.store.ScreeningWords;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.store.ThreadStreams;
import org.omidb.portal.thread.store.ThreadWords;
import org.omidb.portal.worklist.store.NudgeStreams;

/** Every kind of stream in the event table. */
public final class StoredStreams {

  public static final List<Stream<?>> ALL =
      List.of(
          ApplicationStream.APPLICATION,
          ReviewStream.REVIEW,
          AgreementStream.AGREEMENT,
          ReleaseStream.RELEASE,
          FormStream.FORM,
          ThreadStreams.WITH_APPLICANT,
          ThreadStreams.AMONG_STAFF,
          ThreadStreams.IN_COMMITTEE,
          ScreeningStreams.SCREENING,
          ScreeningStreams.DATA_USE,
          NudgeStreams.OF_APPLICANTS,
          NudgeStreams.OF_TEAM,
          NudgeStreams.OF_CHAIR);

  /** The words that lie beside them; a release has none. */
  public static final List<KeptWords<?>> WORDS =
      List.of(
          new ApplicationWords(),
          new ReviewWords(),
          new AgreementWords(),
          new FormWords(),
          new ThreadWords(ThreadKind.WITH_APPLICANT),
          new ThreadWords(ThreadKind.AMONG_STAFF),
          new ThreadWords(ThreadKind.IN_COMMITTEE),
          new ScreeningWords(),
          new DataUseWords());

  private StoredStreams() {}

  static boolean known(String stream) {
    return ALL.stream().anyMatch(it -> it.type().equals(stream));
  }

  /** The class of a stored event, if its stream and its name are known. */
  static Optional<Class<?>> classOf(String stream, String name) {
    return ALL.stream()
        .filter(it -> it.type().equals(stream))
        .findFirst()
        .map(it -> it.events().get(name));
  }
}
