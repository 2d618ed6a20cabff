package resolve

import (
	"math"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
)

// newMoon gives the k-th new moon counted from that of 6 January 2000, right
// to some minutes between 1900 and 2100 (J. Meeus, Astronomical Algorithms,
// chapter 49, the larger terms).
func newMoon(k int) time.Time {
	x := float64(k)
	t := x / 1236.85
	jde := 2451550.09766 + 29.530588861*x + 0.00015437*t*t
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	e := 1 - 0.002516*t
	sun := rad(2.5534 + 29.10535670*x)
	moon := rad(201.5643 + 385.81693528*x + 0.0107582*t*t)
	arg := rad(160.7108 + 390.67050284*x - 0.0016118*t*t)
	node := rad(124.7746 - 1.56375588*x)
	jde += -0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*arg) +
		0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) + 0.00208*e*e*math.Sin(2*sun) -
		0.00111*math.Sin(moon-2*arg) - 0.00057*math.Sin(moon+2*arg) + 0.00056*e*math.Sin(2*moon+sun) -
		0.00042*math.Sin(3*moon) + 0.00042*e*math.Sin(sun+2*arg) + 0.00038*e*math.Sin(sun-2*arg) - 0.00017*math.Sin(node)
	const deltaT = 60.0 / 86400 // seconds between dynamical and universal time, near enough
	return time.Unix(int64((jde-deltaT-2440587.5)*86400), 0).UTC()
}

// newMoonIn gives the first new moon whose day, in the zone of hours east,
// is not before the given day.
func newMoonIn(from time.Time, hours float64) time.Time {
	k := int(from.Sub(date(2000, 1, 6)).Hours()/24/29.530588) - 2
	for ; ; k++ {
		t := newMoon(k).Add(time.Duration(hours * float64(time.Hour)))
		if !t.Before(from) {
			return t
		}
	}
}

// solstice gives the winter solstice of a year, right to half an hour (J.
// Meeus, Astronomical Algorithms, chapter 27, without the periodic terms).
func solstice(y int) time.Time {
	x := float64(y-2000) / 1000
	jde := 2451900.05952 + 365242.74049*x - 0.06223*x*x - 0.00823*x*x*x
	return time.Unix(int64((jde-2440587.5)*86400), 0).UTC()
}

// chineseNewYear gives the second new moon, in Beijing, behind the one that
// begins the month of the winter solstice; a leap month puts it off by one.
func chineseNewYear(y int) (time.Time, bool) {
	const beijing = 8
	sun := floorDay(solstice(y - 1).Add(beijing * time.Hour))
	moon := floorDay(newMoonIn(civil.AddDays(sun, 1), beijing)) // begins the month after
	moon = floorDay(newMoonIn(civil.AddDays(moon, 1), beijing))
	if moon.Before(date(y, 1, 21)) {
		moon = floorDay(newMoonIn(civil.AddDays(moon, 1), beijing))
	}
	return moon, y >= 1900 && y <= 2100
}

// diwali gives the day on whose evening the moon of Kartika is new in India.
func diwali(y int) (time.Time, bool) {
	const india, evening = 5.5, 17*time.Hour + 45*time.Minute
	t := floorDay(newMoonIn(date(y, 10, 17).Add(evening), india).Add(-evening))
	return t, y >= 1900 && y <= 2100
}

// crescent gives the first day of the Islamic month that the arithmetic calendar
// begins about day t: the one behind the sunset in Mecca before which the moon was
// new. The arithmetic calendar is a day late for half of the feasts.
func crescent(t time.Time) time.Time {
	const sunset = 14 // hours of universal time, less what the moon needs to be seen behind the sun
	moon := newMoonIn(civil.AddDays(t, -4), 0)
	if moon.Hour() < sunset {
		return civil.AddDays(floorDay(moon), 1)
	}
	return civil.AddDays(floorDay(moon), 2)
}

func floorDay(t time.Time) time.Time { return date(t.Year(), int(t.Month()), t.Day()) }
