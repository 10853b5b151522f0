/** What a thread is, who takes part in it, and in which order its steps come. */
@NullMarked
package org.omidb.portal.thread.domain;

import org.jspecify.annotations.NullMarked;
