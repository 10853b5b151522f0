package org.omidb.portal.history.store;

import java.util.List;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The words that a feature keeps beside its stream, and the events that hold their hashes. Whoever
 * checks the history holds each against the other, so an event whose words are not named here is
 * one whose words can be changed unseen.
 *
 * @param <E> the sealed events of the stream
 */
public interface KeptWords<E> {

  /**
   * Words as an event knows them.
   *
   * @param place which of the words of its stream they are: {@code revision 2}
   */
  record Named(String place, Sha256 hash) {}

  /** The stream whose events hold the hashes. */
  Stream<E> stream();

  /** The words whose hash the event holds for the first time; other events may repeat it. */
  List<Named> namedBy(E event);

  /**
   * SQL that selects all of them: {@code id} of the stream, {@code place}, {@code words}, and
   * {@code key} of their hash. Without a key the hash is a plain SHA-256. Who has neither words nor
   * a key was erased.
   */
  String select();
}
