package resolve

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestHolidaysFallOnTheirDays(t *testing.T) {
	tests := []struct {
		rule string
		year int
		want string
	}{
		{"12-25", 2024, "2024-12-25"},
		{"11-THU+4", 2024, "2024-11-28"},
		{"05-MON-1", 2024, "2024-05-27"},
		{"05-MON-25", 2024, "2024-05-20"},
		{"11-THU+4+1", 2013, "2013-11-29"},
		{"EASTER", 2024, "2024-03-31"},
		{"EASTER-2", 1961, "1961-03-31"},
		{"ORTHODOX", 2024, "2024-05-05"},
		{"ORTHODOX", 2017, "2017-04-16"},
		{"HEBREW-01-01", 2018, "2018-09-09"},
		{"HEBREW-01-10", 1973, "1973-10-05"},
		{"HEBREW-03-25", 2018, "2018-12-02"},
		{"HEBREW-03-25", 2024, "2024-12-25"},
		{"HEBREW-07-15", 2018, "2018-03-30"},
		{"HEBREW-07-15", 2024, "2024-04-22"},
		{"HEBREW-06-14", 2016, "2016-03-23"},
		{"ISLAMIC-10-01", 2018, "2018-06-15"},
		{"ISLAMIC-09-01", 2018, "2018-05-16"},
		{"ISLAMIC-01-01", 2018, "2018-09-11"},
		{"ISLAMIC-12-10", 2018, "2018-08-21"},
		{"ISLAMIC-03-12", 2017, "2017-11-30"},
		{"ISLAMIC-09-01", 2023, "2023-03-23"},
		{"ISLAMIC-10-01", 2023, "2023-04-21"},
		{"ISLAMIC-12-10", 2023, "2023-06-28"},
		{"ISLAMIC-09-01", 2024, "2024-03-11"},
		{"ISLAMIC-10-01", 2024, "2024-04-10"},
		{"ISLAMIC-12-10", 2024, "2024-06-16"},
		{"ISLAMIC-01-01", 2024, "2024-07-07"},
		{"ISLAMIC-09-01", 2025, "2025-03-01"},
		{"ISLAMIC-10-01", 2025, "2025-03-30"},
		{"ISLAMIC-12-10", 2025, "2025-06-06"},
		{"CHINESE", 1950, "1950-02-17"},
		{"CHINESE", 1960, "1960-01-28"},
		{"CHINESE", 1970, "1970-02-06"},
		{"CHINESE", 1980, "1980-02-16"},
		{"CHINESE", 1985, "1985-02-20"},
		{"CHINESE", 1990, "1990-01-27"},
		{"CHINESE", 2000, "2000-02-05"},
		{"CHINESE", 2020, "2020-01-25"},
		{"CHINESE", 2034, "2034-02-19"},
		{"CHINESE", 2013, "2013-02-10"},
		{"CHINESE", 2015, "2015-02-19"},
		{"CHINESE", 2024, "2024-02-10"},
		{"CHINESE", 2033, "2033-01-31"},
		{"DIWALI", 2009, "2009-10-17"},
		{"DIWALI", 2016, "2016-10-30"},
		{"DIWALI", 2019, "2019-10-27"},
		{"DIWALI", 2020, "2020-11-14"},
		{"DIWALI", 2022, "2022-10-24"},
	}
	for _, tt := range tests {
		got, ok := HolidayDate(tt.rule, tt.year)
		assert.True(t, ok, tt.rule)
		assert.Equal(t, tt.want, got.Format(time.DateOnly), "%s %d", tt.rule, tt.year)
	}
}

func TestRulesThatAreNoneGiveNoDay(t *testing.T) {
	for _, rule := range []string{"", "13-01", "12-32", "XX-MON+1", "11-FOO+4", "EASTER+x", "HEBREW", "HEBREW-99-01", "NONE", "05-MON"} {
		_, ok := HolidayDate(rule, 2024)
		assert.False(t, ok, rule)
	}
	_, ok := HolidayDate("CHINESE", 1500)
	assert.False(t, ok)
}
