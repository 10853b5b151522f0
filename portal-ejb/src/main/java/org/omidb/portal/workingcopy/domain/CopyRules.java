package org.omidb.portal.workingcopy.domain;

import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_SUCH_PART;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_LARGE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.WRITTEN_SINCE;

import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.workingcopy.domain.CopyChange.AddColumn;
import org.omidb.portal.workingcopy.domain.CopyChange.AddQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.AddSection;
import org.omidb.portal.workingcopy.domain.CopyChange.CompareWith;
import org.omidb.portal.workingcopy.domain.CopyChange.MovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.PutQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.RemovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.ReplaceAll;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteSection;

/**
 * What becomes of a working copy. Everything typed is taken, as only publishing refuses mistakes;
 * but what somebody else has written in the same part meanwhile is not written over.
 */
public final class CopyRules {

  /** As many parts as a form that nobody would finish, so that no page grows without end. */
  static final int MOST_PARTS = 1_000;

  private CopyRules() {}

  /** The working copy as it is after the change. */
  public static Decision<FormInWork> decide(FormInWork copy, CopyChange change) {
    return switch (change) {
      case WriteSection(var section, var shown) -> {
        var now = copy.section(section.key());
        var tidy = section.tidied();
        yield now.isEmpty()
            ? refuse(NO_SUCH_PART)
            : now.get().fingerprint().equals(shown)
                    || now.get().fingerprint().equals(tidy.fingerprint())
                ? accept(copy.with(tidy))
                : refuse(WRITTEN_SINCE);
      }
      case WriteQuestion(var question, var shown) -> {
        var now = copy.question(question.key());
        var tidy = question.tidied();
        yield now.isEmpty()
            ? refuse(NO_SUCH_PART)
            : now.get().fingerprint().equals(shown)
                    || now.get().fingerprint().equals(tidy.fingerprint())
                ? accept(copy.with(tidy))
                : refuse(WRITTEN_SINCE);
      }
      case AddSection(var behind) -> sized(copy.withSectionBehind(behind));
      case AddQuestion(var at) ->
          copy.has(at) ? sized(copy.withQuestionAt(at)) : refuse(NO_SUCH_PART);
      case AddColumn(var table) ->
          copy.question(table).isPresent() ? sized(copy.withColumnOf(table)) : refuse(NO_SUCH_PART);
      case MovePart(var key, var up) ->
          copy.has(key) ? accept(copy.moved(key, up)) : refuse(NO_SUCH_PART);
      case PutQuestion(var key, var at) ->
          copy.isQuestion(key) && (copy.section(at).isPresent() || copy.isQuestion(at))
              ? accept(copy.put(key, at))
              : refuse(NO_SUCH_PART);
      case RemovePart(var key) -> copy.has(key) ? accept(copy.without(key)) : refuse(NO_SUCH_PART);
      case ReplaceAll(var by) -> sized(copy.replacedBy(by).tidied());
      case CompareWith(var version) -> accept(copy.on(version));
    };
  }

  private static Decision<FormInWork> sized(FormInWork copy) {
    long parts =
        copy.sections().size() + copy.questions().mapToLong(it -> 1 + it.columns().size()).sum();
    return parts > MOST_PARTS ? refuse(TOO_LARGE) : accept(copy);
  }
}
