/** A recipient's program: written from the description of the format alone, knows no writer. */
@NullMarked
package org.omidb.portal.release.reader;

import org.jspecify.annotations.NullMarked;
