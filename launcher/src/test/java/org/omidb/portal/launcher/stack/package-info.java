/** Tests of the launcher. */
@NullMarked
package org.omidb.portal.launcher.stack;

import org.jspecify.annotations.NullMarked;
