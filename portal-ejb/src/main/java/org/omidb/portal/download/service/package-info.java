/** Handing out the files of published releases, asking the gate at every request. */
@NullMarked
package org.omidb.portal.download.service;

import org.jspecify.annotations.NullMarked;
