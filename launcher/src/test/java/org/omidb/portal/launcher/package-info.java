/** Tests of the launcher. */
@NullMarked
package org.omidb.portal.launcher;

import org.jspecify.annotations.NullMarked;
