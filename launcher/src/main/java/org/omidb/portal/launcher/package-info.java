/** The {@code ./portal} command: what a person types, and what is printed. */
@NullMarked
package org.omidb.portal.launcher;

import org.jspecify.annotations.NullMarked;
