/** Taking and publishing the figures, and reading what stands. */
@NullMarked
package org.omidb.portal.figures.service;

import org.jspecify.annotations.NullMarked;
