package org.omidb.portal.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.shared.MalformedException;

/**
 * What was thrown while a page worked. A script is told no more of it than a reader (Faces would
 * send it the name of the class): it gets the status of the {@link Trouble}. What goes wrong while
 * the parameters of a form are taken apart, before any class of ours is asked, is the fault of
 * whoever wrote them.
 */
public class AjaxTrouble extends ExceptionHandlerFactory {

  public AjaxTrouble(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Telling(getWrapped().getExceptionHandler());
  }

  private static final class Telling extends ExceptionHandlerWrapper {

    Telling(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      for (var event : getUnhandledExceptionQueuedEvents()) {
        if (!(event.getContext().getException() instanceof AbortProcessingException)) {
          throw told(event.getContext());
        }
      }
      super.handle();
    }

    private static RuntimeException told(ExceptionQueuedEventContext queued) {
      var thrown = queued.getException();
      return isOfDecoding(queued.getPhaseId()) && isOfParsing(rootOf(thrown))
          ? new MalformedException("The parameters of a form make no sense", thrown)
          : new FacesException(thrown);
    }

    private static boolean isOfDecoding(@Nullable PhaseId phase) {
      return PhaseId.RESTORE_VIEW.equals(phase) || PhaseId.APPLY_REQUEST_VALUES.equals(phase);
    }

    private static boolean isOfParsing(Throwable root) {
      return root instanceof IllegalArgumentException
          || root instanceof IndexOutOfBoundsException
          || root instanceof ClassCastException
          || root instanceof FacesException;
    }

    private static Throwable rootOf(Throwable thrown) {
      return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
          .limit(20)
          .reduce((outer, inner) -> inner)
          .orElse(thrown);
    }
  }
}
